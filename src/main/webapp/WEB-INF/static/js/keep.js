// Lets the browser keep a page that asks for it readable without network, and says of it then when it was read.
(function () {
  "use strict";

  var page = document.querySelector("[data-keep]");
  if (!page || !navigator.serviceWorker) {
    return;
  }

  function keep() {
    navigator.serviceWorker.register(page.dataset.keep, {scope: "/"}).then(function () {
      return navigator.serviceWorker.ready;
    }).then(function (registration) {
      var files = Array.from(document.querySelectorAll("link[href^='/assets/'], script[src^='/assets/']"), function (one) {
        return one.getAttribute("href") || one.getAttribute("src");
      });
      var icon = document.querySelector("use[href^='/assets/']");
      if (icon) {
        files.push(icon.getAttribute("href").split("#")[0]);
      }
      registration.active.postMessage({keep: location.origin + location.pathname, files: files});
    });
  }

  function sayWhen() {
    document.querySelectorAll("[data-without-network]").forEach(function (notice) {
      notice.hidden = navigator.onLine;
    });
  }

  keep();
  sayWhen();
  window.addEventListener("offline", sayWhen);
  window.addEventListener("online", sayWhen);
  // What the page shows anew is worth keeping, too.
  document.addEventListener("htmx:afterSettle", function () {
    keep();
    sayWhen();
  });
})();
