// Keeps pages that ask for it readable without network, as they were last seen. Whatever the server says of such a
// page counts: if it sends somebody to the sign-in page, or refuses, what was kept is thrown away.
"use strict";

var PAGES = "visavis-pages";
var FILES = "visavis-files-" + self.location.pathname;
var PATIENCE = 5000; // milliseconds until a bad network counts as none

self.addEventListener("install", function () {
  self.skipWaiting();
});

self.addEventListener("activate", function (event) {
  event.waitUntil(
    caches.keys().then(function (names) {
      return Promise.all(names.filter(function (name) {
        return name.startsWith("visavis-files-") && name !== FILES;
      }).map(function (name) {
        return caches.delete(name);
      }));
    }).then(function () {
      return self.clients.claim();
    })
  );
});

self.addEventListener("message", function (event) {
  if (event.data.keep) {
    event.waitUntil(keep(event.data.keep, event.data.files));
  }
});

self.addEventListener("fetch", function (event) {
  var request = event.request;
  var address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== self.location.origin) {
    return;
  }
  if (address.pathname.startsWith("/assets/")) {
    event.respondWith(file(request));
  } else if (request.mode === "navigate") {
    event.respondWith(page(request));
  }
});

function keep(address, files) {
  return Promise.all([
    caches.open(FILES).then(function (cache) {
      return cache.addAll(files);
    }),
    fetch(address, {credentials: "same-origin"}).then(function (answer) {
      return remember(address, answer);
    })
  ]);
}

function remember(address, answer) {
  return caches.open(PAGES).then(function (cache) {
    return answer.ok && !answer.redirected ? cache.put(address, answer) : cache.delete(address);
  });
}

function file(request) {
  return caches.match(request).then(function (kept) {
    return kept || fetch(request);
  });
}

function page(request) {
  return caches.open(PAGES).then(function (cache) {
    return cache.match(request.url);
  }).then(function (kept) {
    if (!kept) {
      return fetch(request);
    }
    var fresh = fetch(request).then(function (answer) {
      return remember(request.url, answer.clone()).then(function () {
        return answer;
      });
    });
    var patience = new Promise(function (resolve) {
      setTimeout(resolve, PATIENCE);
    }).then(function () {
      return kept.clone();
    });
    return Promise.race([fresh, patience]).catch(function () {
      return kept;
    });
  });
}
