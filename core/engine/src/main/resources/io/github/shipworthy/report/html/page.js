
(function () {
  "use strict";
  var table = document.getElementById("gap-matrix");
  var body = table.tBodies[0];
  var rows = Array.prototype.slice.call(body.rows);
  var cards = Array.prototype.slice.call(document.querySelectorAll(".card"));
  var search = document.getElementById("search");
  var count = document.getElementById("count");
  var buttons = Array.prototype.slice.call(document.querySelectorAll("button[data-filter]"));

  function words(element, name) {
    return (element.getAttribute("data-id") + " " + element.querySelector(name).textContent).toLowerCase();
  }

  var rowWords = rows.map(function (row) { return words(row, "th"); });
  var cardWords = cards.map(function (card) { return words(card, "h3"); });

  function filter() {
    var wanted = search.value.trim().toLowerCase();
    var chosen = buttons
      .filter(function (button) { return button.getAttribute("aria-pressed") === "true"; })
      .map(function (button) { return button.getAttribute("data-filter"); });
    function hide(texts) {
      return function (element, index) {
        var priority = element.getAttribute("data-priority");
        element.hidden = texts[index].indexOf(wanted) < 0 || (chosen.length > 0 && chosen.indexOf(priority) < 0);
        return !element.hidden;
      };
    }
    var shown = rows.filter(hide(rowWords)).length;
    cards.filter(hide(cardWords));
    count.textContent = count.getAttribute("data-text").replace("{shown}", shown).replace("{all}", rows.length);
  }

  var originalIndex = new Map(rows.map(function (row, index) { return [row, index]; }));

  function key(row, column, numeric) {
    var cell = row.cells[column];
    var text = cell.hasAttribute("data-value") ? cell.getAttribute("data-value") : cell.textContent.trim();
    return numeric ? (text === "" ? null : Number(text)) : text;
  }

  function sort(header, column) {
    var numeric = header.getAttribute("data-sort") === "number";
    var descending = header.getAttribute("aria-sort") === "ascending";
    var sign = descending ? -1 : 1;
    var keys = new Map(rows.map(function (row) { return [row, key(row, column, numeric)]; }));
    rows.sort(function (first, second) {
      var a = keys.get(first);
      var b = keys.get(second);
      if (a === b) { return originalIndex.get(first) - originalIndex.get(second); }
      if (a === null || b === null) { return a === null ? 1 : -1; }
      return sign * (numeric ? a - b : a.localeCompare(b));
    });
    table.querySelectorAll("th[aria-sort]").forEach(function (other) { other.removeAttribute("aria-sort"); });
    header.setAttribute("aria-sort", descending ? "descending" : "ascending");
    rows.forEach(function (row) { body.appendChild(row); });
    rowWords = rows.map(function (row) { return words(row, "th"); });
  }

  Array.prototype.forEach.call(table.tHead.rows[0].cells, function (header, column) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = header.textContent;
    button.addEventListener("click", function () { sort(header, column); });
    header.textContent = "";
    header.appendChild(button);
  });
  buttons.forEach(function (button) {
    button.addEventListener("click", function () {
      button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
      filter();
    });
  });
  search.addEventListener("input", filter);

  function reveal() {
    var target = document.getElementById(location.hash.slice(1));
    if (target && target.className === "card") {
      target.hidden = false;
      target.open = true;
      target.scrollIntoView();
    }
  }

  window.addEventListener("hashchange", reveal);
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (each) { each.open = true; });
  });
  document.getElementById("controls").hidden = false;
  filter();
  reveal();
})();
