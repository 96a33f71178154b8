(() => {
  const all = () => document.querySelectorAll("details");
  const button = document.getElementById("open-all");
  document.querySelector(".tools").hidden = false;
  button.addEventListener("click", () => {
    const open = [...all()].some((d) => !d.open);
    all().forEach((d) => { d.open = open; });
    button.textContent = open ? "Close all details" : "Open all details";
  });
  document.getElementById("print").addEventListener("click", () => window.print());
  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = [...all()].filter((d) => !d.open);
    closed.forEach((d) => { d.open = true; });
  });
  window.addEventListener("afterprint", () => closed.forEach((d) => { d.open = false; }));
})();
