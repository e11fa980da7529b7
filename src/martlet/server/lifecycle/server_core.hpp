#pragma once
#include <array>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <martlet/di/container.hpp>
#include <martlet/di/services.hpp>
#include <martlet/server/routing/router.hpp>
#include <martlet/server/server.hpp>

#include "cors.hpp"
#include "fixed_response.hpp"
#include "inject_loops.hpp"
#include "request_ids.hpp"

namespace martlet {

class Lifecycle;

/// One stage of a route's lifecycle. Both are set for a stage that waits only for the body; if the body has arrived, `sync` is called.
struct Stage {
  Step (Lifecycle::*sync)() = nullptr;
  Task<Step> (Lifecycle::*waits)() = nullptr;
};

/// A route prepared at initialization: only the stages that it needs, with all lookups already done.
struct RoutePlan {
  const Route* route = nullptr;
  std::vector<Stage> stages;
  bool is_sync = true;  // no stage has to wait, except for the body
  std::array<std::vector<const Extension*>, ext_point_count> ext;
  struct Strategy {
    std::string name;
    const AuthStrategy* declared;
  };
  std::vector<Strategy> strategies;
  const AuthOptions* auth = nullptr;
  std::optional<PreparedCors> cors;
  std::optional<FixedResponse> fixed;
  bool has_body_input = false;
  bool streams_payload = false;                            // the handler reads the body
  Step (*special)(const ServerCore&, Request&) = nullptr;  // instead of a handler, for requests without a route
};

/// An extension of the server or a plugin, and where it was registered.
struct RegisteredExtension {
  Extension extension;
  ExtOptions options;
  std::string plugin;
};

/// The state that all Server objects of one server share.
struct ServerCore {
  explicit ServerCore(ServerOptions given)
      : options(std::move(given)), router(RouterOptions{options.is_case_sensitive, options.strip_trailing_slash}) {}

  /// Who may use a route; nullptr: everyone.
  const AuthOptions* auth_of(const Route& route) const {
    if (route.options.without_auth) return nullptr;
    return route.options.auth ? &*route.options.auth : auth_default ? &*auth_default : nullptr;
  }
  WallTime now() const { return clock ? clock->now() : wall_now(); }

  ServerOptions options;
  mutable RequestIds request_ids;
  Services services;
  std::optional<Container> container;
  const Clock* clock = nullptr;  // from `services`, after they have been built

  std::deque<Route> routes;  // in the order of declaration; addresses are stable
  std::array<std::vector<RegisteredExtension>, ext_point_count> ext;
  std::map<std::string, AuthStrategy, std::less<>> strategies;
  std::optional<AuthOptions> auth_default;
  std::map<std::string, CookieOptions, std::less<>> cookies;
  std::vector<Plugin> plugins;
  std::vector<std::function<Task<Result<void>>()>> initializers;
  std::vector<std::function<Result<void>()>> on_registered;
  ApiInfo api;
  std::vector<std::shared_ptr<RequestObserver>> observers;
  std::vector<std::string> problems;  // from registration; reported by initialize()

  Router router;
  std::deque<RoutePlan> plans;  // indexed by the router's ids
  Route no_route;               // the options for requests without a route
  RoutePlan no_route_plan;      // 404
  RoutePlan bad_request_plan;   // 400: a path that can't be decoded
  RoutePlan preflight_plan;     // OPTIONS, if routes have CORS
  bool answers_preflight = false;
  std::optional<Result<void>> initialized;  // the result of initialize()
  InjectLoops inject_loops;                 // the last member, so destroyed first: handlers may still run on them
};

}  // namespace martlet
