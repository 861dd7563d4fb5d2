// The host page's side of an embedded plan explorer: gives each frame the height of what is in it, tells the page
// what its reader looks at, and makes frames of <plan-explorer> elements. docs/embedding.md has the whole contract.
//
// The page needs nothing but this file, in whatever order it and the frames come. Plain ES5, no dependencies, and
// styles only as properties, so that it works under the strictest content security policy.
(function () {
  "use strict";

  var VERSION = 1;
  var HIGHEST = 50000;
  // What screen readers call a frame that was given no title.
  var TITLE = "Plan på kart";
  // What an explorer's address has after its folder. Other pages from there are none of ours.
  var PAGE = /^((embed|index)(\.html)?)?([?#]|$)/;
  // What says which view to show; the explorer goes there without loading anew.
  var PLACE = ["view", "region", "municipality", "part", "focus-area", "with", "year", "q"];
  var LOOK = ["lang", "theme", "theme-file", "parts", "municipalities", "background", "plan", "boundaries"];
  var SET_UP = ["height", "loading", "sandbox", "src"];

  // A module has no current script.
  var script = document.currentScript || document.querySelector("script[src*='embed.js']");
  var folder = script && script.src.split(/[?#]/)[0].replace(/[^/]*$/, "");

  // The page may have an element with this id, which is then a global too.
  var earlier = window.planExplorer;
  if (earlier && earlier.from) {
    earlier.from(folder);
    return;
  }

  // Where explorers are. A second copy of this file from another server only adds its own folder.
  var folders = [];
  // Frames in shadow trees, which the document does not list.
  var made = [];
  // Frames that have said since they were loaded that they are ready.
  var met = new WeakSet();
  // What a frame is to be told when it is ready.
  var waiting = new WeakMap();

  // Frames are looked up each time, so that nothing has to watch the page for new ones.
  function frames() {
    return made.concat([].slice.call(document.getElementsByTagName("iframe"))).filter(function (frame) {
      return (
        frame.hasAttribute("data-plan-explorer") ||
        folders.some(function (folder) {
          return frame.src.indexOf(folder) === 0 && PAGE.test(frame.src.slice(folder.length));
        })
      );
    });
  }

  // Whether the frame's address has a parameter with one of some values, which may be a pattern.
  function parameter(frame, name, values) {
    return RegExp("[?&]" + name + "=(" + values + ")(&|$)").exec(frame.src.split("#")[0]);
  }

  function isFixed(frame) {
    return parameter(frame, "height", "fixed");
  }

  // A sandboxed frame has no origin to address, and what is said is no secret.
  function post(frame, type, fields) {
    var message = {};
    for (var name in fields) {
      if (fields[name] != null) {
        message[name] = String(fields[name]);
      }
    }
    message.planExplorer = VERSION;
    message.type = type;
    if (frame.contentWindow) {
      frame.contentWindow.postMessage(message, "*");
    }
  }

  function command(frame, type, fields) {
    post(frame, type, fields);
    if (!met.has(frame)) {
      waiting.set(frame, [type, fields]);
    }
  }

  function greet(frame) {
    var theme = parameter(frame, "theme", "light|dark");
    if (theme && parameter(frame, "background", "transparent")) {
      // A frame of another colour scheme than its page gets an opaque ground from the browser.
      frame.style.colorScheme = theme[1];
    }
    if (!isFixed(frame)) {
      post(frame, "hello");
    }
  }

  function tell(frame, type, detail) {
    frame.dispatchEvent(new CustomEvent("plan-explorer:" + type, { bubbles: true, composed: true, detail: detail }));
  }

  function onLoad(event) {
    var frame = event.target;
    if (frames().indexOf(frame) >= 0) {
      met["delete"](frame);
      greet(frame);
    }
  }

  function setHeight(frame, height) {
    if (isFixed(frame) || typeof height !== "number" || height % 1 || !(height >= 1 && height <= HIGHEST)) {
      return;
    }
    // Many pages count the border as a part of the height.
    var border = getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = height + border + "px";
    tell(frame, "height", { height: height });
  }

  function onMessage(event) {
    var message = event.data;
    // Anybody may send messages to a page: those count that come from an explorer's own frame and server.
    var frame = frames().filter(function (frame) {
      return (
        event.source &&
        event.source === frame.contentWindow &&
        (event.origin === "null" || frame.src.indexOf(event.origin + "/") === 0)
      );
    })[0];
    if (!frame || !message || message.planExplorer !== VERSION) {
      return;
    }
    var type = message.type;
    if (type === "height") {
      setHeight(frame, message.height);
    } else if (type === "select" || (type === "ready" && !met.has(frame))) {
      var detail = {};
      for (var name in message) {
        if (name !== "type" && typeof message[name] === "string") {
          detail[name] = message[name];
        }
      }
      if (type === "ready") {
        // It answers a greeting with the same word: it is greeted back once.
        met.add(frame);
        greet(frame);
        if (waiting.has(frame)) {
          post.apply(null, [frame].concat(waiting.get(frame)));
          waiting["delete"](frame);
        }
      }
      tell(frame, type, detail);
    }
  }

  function PlanExplorer() {
    return Reflect.construct(HTMLElement, [], PlanExplorer);
  }

  function defineElement() {
    var element = (PlanExplorer.prototype = Object.create(HTMLElement.prototype));

    PlanExplorer.observedAttributes = PLACE.concat(LOOK, SET_UP, "title");

    element.connectedCallback = function () {
      var frame = document.createElement("iframe");
      var source = this.getAttribute("src");
      var address = source ? new URL(source, document.baseURI) : new URL("embed.html", folders[0]);
      var height = parseInt(this.getAttribute("height"), 10);
      var given = this.given(PLACE.concat(LOOK));
      if (!/^http/.test(address.protocol)) {
        return;
      }
      for (var name in given) {
        address.searchParams.set(name, given[name]);
      }
      if (height > 0) {
        address.searchParams.set("height", "fixed");
      }
      frame.title = this.title || TITLE;
      frame.width = "100%";
      frame.style.display = "block";
      frame.style.border = 0;
      frame.style.height = (height > 0 ? height : 700) + "px";
      frame.setAttribute("loading", this.getAttribute("loading") || "lazy");
      if (this.hasAttribute("sandbox")) {
        frame.setAttribute("sandbox", this.getAttribute("sandbox"));
      }
      frame.setAttribute("data-plan-explorer", "");
      frame.addEventListener("load", onLoad);
      frame.src = address.href;
      this.frame = frame;
      made.push(frame);
      // The element's own children have no place in the shadow tree: from now on they are not shown.
      (this.shadowRoot || this.attachShadow({ mode: "open" })).appendChild(frame);
    };

    element.disconnectedCallback = function () {
      if (this.frame) {
        made.splice(made.indexOf(this.frame), 1);
        this.shadowRoot.removeChild(this.frame);
        this.frame = null;
      }
    };

    element.attributeChangedCallback = function (name, before, now) {
      var self = this;
      if (!self.frame || before === now) {
        return;
      }
      if (name === "title") {
        self.frame.title = now || TITLE;
        return;
      }
      // Several attributes that change at once are one change.
      if (!self.change) {
        Promise.resolve().then(function () {
          var rebuild = self.change > 1;
          self.change = 0;
          if (self.frame && rebuild) {
            self.disconnectedCallback();
            self.connectedCallback();
          } else if (self.frame) {
            self.reset();
          }
        });
      }
      self.change = Math.max(self.change || 1, PLACE.indexOf(name) < 0 ? 2 : 1);
    };

    // The attributes among some names that say something.
    element.given = function (names) {
      var given = {};
      for (var at = 0; at < names.length; at++) {
        var value = this.getAttribute(names[at]);
        if (value) {
          given[names[at]] = value;
        }
      }
      return given;
    };

    element.select = function (fields) {
      if (this.frame) {
        command(this.frame, "select", fields);
      }
    };

    // The view that the attributes ask for; they may have changed since the frame was made.
    element.reset = function () {
      var place = this.given(PLACE);
      if (!place.region && !place["focus-area"]) {
        place.view = place.view || "overview";
      }
      this.select(place);
    };

    customElements.define("plan-explorer", PlanExplorer);
  }

  window.planExplorer = {
    select: function (frame, fields) {
      command(frame, "select", fields);
    },
    reset: function (frame) {
      command(frame, "reset");
    },
    from: function (folder) {
      if (folder) {
        folders.push(folder);
      }
      frames().forEach(greet);
    },
  };

  addEventListener("message", onMessage);
  // The load events of frames do not bubble, but they can be caught on the way down, also those of later frames.
  document.addEventListener("load", onLoad, true);
  window.planExplorer.from(folder);
  if (window.customElements && window.Reflect) {
    defineElement();
  }
})();
