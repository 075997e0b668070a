const settings = {
  title: "Six charts",
  root: "src",
  pages: [],
  search: false,
  toc: false,
  pager: false,
  sidebar: false,
};

export default settings;
