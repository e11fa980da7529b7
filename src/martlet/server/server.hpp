#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <martlet/async/task.hpp>
#include <martlet/base/log.hpp>
#include <martlet/base/result.hpp>
#include <martlet/di/services.hpp>
#include <martlet/http/request.hpp>
#include <martlet/http/response.hpp>
#include <martlet/server/api_info.hpp>
#include <martlet/server/auth_schemes.hpp>
#include <martlet/server/clock.hpp>
#include <martlet/server/cookies.hpp>
#include <martlet/server/extension.hpp>
#include <martlet/server/ids.hpp>
#include <martlet/server/inject.hpp>
#include <martlet/server/plugin.hpp>
#include <martlet/server/request_observer.hpp>
#include <martlet/server/route.hpp>
#include <martlet/server/route_group.hpp>
#include <martlet/server/route_methods.hpp>

namespace martlet {

/// About which requests the log has a line: id, trace, method, route, status, time and bytes of the answer's body, never a path, a query or
/// a value that the client sent. A line about a refused request says which keys were refused and why.
enum class LogRequests {
  failed,   ///< those answered with 500 and above
  refused,  ///< those answered with 400 and above
  all,      ///< an access log
};

struct ServerOptions {
  bool is_case_sensitive = true;      ///< false: `/A` matches `/a`, in literal segments
  bool strip_trailing_slash = false;  ///< `/a/` is `/a`; routes then must not end in a slash
  bool any_cors = false;              ///< answers preflight requests even if no route has CORS
  bool is_exposed = false;            ///< other machines reach it: in Lambda, or at a host that isn't loopback; run() sets it
  /// Its process is frozen between requests, so its counters can't be queried: a Lambda function; run() sets it.
  bool is_function = false;
  RouteOptions routes{};  ///< what every route starts from
  Log log{};              ///< where lines go; those about a request carry its id
  /// nullopt: `failed`, and `refused` in a program that martlet::run() runs.
  std::optional<LogRequests> log_requests{};
  /// A header that carries the request's id, set by a proxy that can be trusted (`x-request-id`): used if it has 1 to 128 visible
  /// ASCII characters. Empty: none. Lambda's own id, which its other log lines have, takes precedence.
  std::string request_id_header{};
};

struct ServerCore;

/// hapi's server object. The application and every plugin get one of their own, with their own prefix and sandbox; all of them refer to the
/// same server. Registration belongs to one thread and ends with initialize(); handling is safe from any.
///
/// Routes are declared by RouteMethods: `server.get("/orders/{id}", handler<GetOrder>)`.
class Server : public RouteMethods<Server> {
 public:
  explicit Server(ServerOptions options = {});
  Server(Server&&) noexcept;
  ~Server();

  /// Routes that share a prefix and settings: `server.group("/orders").auth("token")`. Without a prefix: settings alone.
  RouteGroup group(std::string_view prefix = {}) const;

  /// Registers a plugin immediately: `server.plugin(catalog(options), {.prefix = "/v1"})`.
  void plugin(const Plugin& plugin, PluginOptions options = {});
  /// Refused at compile time: a function instead of the plugin that it creates or belongs to.
  template <class F>
    requires(std::is_invocable_v<F&> || std::is_invocable_v<F&, Server&>)
  void plugin(const F&, const PluginOptions& = {}) {
    static_assert(!std::is_invocable_r_v<Plugin, F&>, "call the function that makes the plugin: server.plugin(audit())");
    static_assert(std::is_invocable_r_v<Plugin, F&>,
                  "a plugin has a name and a function: server.plugin(martlet::Plugin{\"audit\", register_audit})");
  }

  void ext(ExtPoint point, Extension extension, ExtOptions options = {});
  /// A class as an extension: its constructor takes services, its operator() a Request&.
  template <class H>
  void ext(ExtPoint point, ExtOptions options = {}) {
    ext(point, Extension::of<H>(), std::move(options));
  }

  /// Makes `strategy` available to routes under this name: `auth_strategy("token", bearer(...))`.
  void auth_strategy(std::string name, AuthStrategy strategy);
  /// Refused at compile time: anything that isn't a strategy.
  template <class F>
    requires(!std::convertible_to<F, AuthStrategy>)
  void auth_strategy(const std::string&, F&&) {
    static_assert(std::convertible_to<F, AuthStrategy>,
                  "a strategy is made of a function by martlet::bearer(f), basic(f), ... (<martlet/server/auth_schemes.hpp>), or by "
                  "jwt<User>(...) and the others of martlet::auth");
  }
  /// For all routes that don't set their own.
  void auth_default(AuthOptions options);
  void auth_default(std::string strategy);

  /// Declares a cookie: how its value is written and read, and its attributes.
  void state(std::string name, CookieOptions options = {});

  /// What handlers, pre methods, extensions, rules, authentication strategies and services are given: classes by their constructors,
  /// functions and lambdas by their parameters. A Clock and Ids are there unless the program binds its own.
  Services& services();

  /// Tells `observer` about every request from now on.
  void observe(std::shared_ptr<RequestObserver> observer);

  /// Work of plugins that has to be done before the first request; all of it runs at once.
  void on_initialize(std::function<Task<Result<void>>()> work);

  /// Looks at the whole server once everything is registered, before services are built. Its error is an initialization error.
  void on_registered(std::function<Result<void>(const Server&)> look);

  /// What the service says about itself in its documentation.
  void api(ApiInfo info);
  const ApiInfo& api() const;

  /// Checks everything that was registered, constructs the services, compiles the schemas. All problems are reported in one error.
  /// Required before the first request; further calls have no effect.
  Task<Result<void>> initialize();

  /// Answers one request. The request must live until the response, its stream included, is gone. Throws std::logic_error before
  /// initialize() has succeeded.
  Task<http::Response> handle(http::Request& request);
  /// The same as a function for a transport.
  http::Handler as_handler();

  /// Answers requests that the program makes itself, such as those for the records of an event: they reach internal routes, too (hapi's
  /// allowInternals). `prepare` is called with each before its lifecycle begins, and may attach something to it (Request::app()).
  using InternalHandler = std::function<Task<http::Response>(http::Request& request, const std::function<void(Request&)>& prepare)>;
  InternalHandler as_internal_handler();

  /// Answers a request without a socket, and waits for it on this thread. Initializes first if necessary; throws
  /// std::runtime_error, with all problems, if that fails.
  Injected inject(Injection injection);
  Injected inject(std::string url);
  Task<Injected> inject_task(Injection injection);

  /// Every route, in the order of declaration.
  std::vector<const Route*> table() const;
  /// The route of a path, as requests would find it; nullptr: none.
  const Route* match(std::string_view method, std::string_view path, std::string_view host = {}) const;
  const Route* lookup(std::string_view id) const;
  /// Who may use a route: by its own options, or by the server's default; nullptr: everyone.
  const AuthOptions* auth_of(const Route& route) const;
  /// The strategy of this name; nullptr: none.
  const AuthStrategy* auth_strategy(std::string_view name) const;
  const Log& log() const;
  /// Is it reachable from other machines (ServerOptions)? If so, well-known credentials must not be accepted.
  bool is_exposed() const;
  bool is_function() const;

 private:
  friend RouteMethods<Server>;
  struct Realm;
  Server(std::shared_ptr<ServerCore> core, Realm realm);
  RouteBuilder add(std::string_view method, std::string_view path, Binding binding) const;
  std::shared_ptr<ServerCore> core_;
  std::unique_ptr<Realm> realm_;
};

}  // namespace martlet
