#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <martlet/async/task.hpp>
#include <martlet/base/log.hpp>
#include <martlet/base/result.hpp>
#include <martlet/base/std_memory.hpp>
#include <martlet/di/services.hpp>
#include <martlet/http/request.hpp>
#include <martlet/http/response.hpp>
#include <martlet/server/api_info.hpp>
#include <martlet/server/bearer_and_basic_auth.hpp>
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

/// The requests that are logged: id, trace, method, route, status, time and bytes of the response's body, never a path, a query or a value
/// that a client sent. A line about a rejected request names the rejected keys and the reasons.
enum class LogRequests {
  failed,   ///< those with a response of 500 and above
  refused,  ///< those with a response of 400 and above
  all,      ///< an access log
};

struct ServerOptions {
  bool is_case_sensitive = true;      ///< false: `/A` matches `/a`, in literal segments
  bool strip_trailing_slash = false;  ///< if true, `/a/` is handled as `/a`, and no route's path may end with a slash
  bool any_cors = false;              ///< responds to preflight requests even if no route has CORS
  bool is_exposed = false;            ///< reachable from other machines: in Lambda, or at a host that isn't loopback; set by run()
  /// Whether it is a Lambda function, whose process is frozen between requests, so that its counters can't be queried. Set by run().
  bool is_function = false;
  RouteOptions routes{};  ///< the defaults of every route
  Log log{};              ///< receives the log lines; those about a request contain its id
  /// nullopt: `failed`, or `refused` if martlet::run() runs the server.
  std::optional<LogRequests> log_requests{};
  /// A header with the request's id, set by a trusted proxy (`x-request-id`). Used if it has 1 to 128 visible ASCII characters. Empty:
  /// no header. Lambda's own id, as in its other log lines, takes precedence.
  std::string request_id_header{};
};

struct ServerCore;

/// hapi's server object. The application and each plugin have separate objects, with their own prefix; all refer to the same server.
/// Register from one thread, before initialize(); requests may be handled on any thread.
///
/// Routes are declared by RouteMethods: `server.get("/orders/{id}", handler<GetOrder>)`.
class Server : public RouteMethods<Server> {
 public:
  explicit Server(ServerOptions options = {});
  Server(Server&&) noexcept;
  ~Server();

  /// Creates a group of routes that share a prefix and settings: `server.group("/orders").auth("token")`. Without a prefix, they share only
  /// settings.
  RouteGroup group(std::string_view prefix = {}) const;

  /// Registers a plugin immediately: `server.plugin(catalog(options), {.prefix = "/v1"})`.
  void plugin(const Plugin& plugin, PluginOptions options = {});
  /// Rejects, at compile time, a function that is passed instead of the plugin that it creates or belongs to.
  template <class F>
    requires(std::is_invocable_v<F&> || std::is_invocable_v<F&, Server&>)
  void plugin(const F&, const PluginOptions& = {}) {
    static_assert(!std::is_invocable_r_v<Plugin, F&>, "call the function that makes the plugin: server.plugin(audit())");
    static_assert(std::is_invocable_r_v<Plugin, F&>,
                  "a plugin has a name and a function: server.plugin(martlet::Plugin{\"audit\", register_audit})");
  }

  void ext(ExtPoint point, Extension extension, ExtOptions options = {});
  /// Adds a class as an extension: its constructor takes services, its operator() a Request&.
  template <class H>
  void ext(ExtPoint point, ExtOptions options = {}) {
    ext(point, Extension::of<H>(), std::move(options));
  }

  /// Makes `strategy` available to routes under this name: `auth_strategy("token", bearer(...))`.
  void auth_strategy(std::string name, AuthStrategy strategy);
  /// Rejects, at compile time, anything that isn't a strategy.
  template <class F>
    requires(!std::convertible_to<F, AuthStrategy>)
  void auth_strategy(const std::string&, F&&) {
    static_assert(
        std::convertible_to<F, AuthStrategy>,
        "a strategy is made from a function by martlet::bearer(f), basic(f), ... (<martlet/server/bearer_and_basic_auth.hpp>), or by "
        "jwt<User>(...) and the others of martlet::auth");
  }
  /// Sets the options for all routes that don't set their own.
  void auth_default(AuthOptions options);
  void auth_default(std::string strategy);

  /// Declares a cookie: how its value is written and read, and its attributes.
  void state(std::string name, CookieOptions options = {});

  /// The services that handlers, pre methods, extensions, external rules, authentication strategies and other services receive: classes in
  /// their constructors, functions and lambdas as parameters. Contains a Clock and Ids unless the program binds its own.
  Services& services();

  /// Notifies `observer` of every request. Call it before initialize().
  void observe(std::shared_ptr<RequestObserver> observer);

  /// Adds work that must be done before the first request. All such work runs concurrently.
  void on_initialize(std::function<Task<Result<void>>()> work);

  /// Calls `look` when everything is registered, before services are constructed. If it fails, initialization fails.
  void on_registered(std::function<Result<void>(const Server&)> look);
  /// Returns a function that calls `look` with this server. It doesn't keep the server alive, so a handler may store it, for example to
  /// describe the whole server.
  std::function<void()> later(std::function<void(const Server&)> look) const;

  /// Sets the description of the service for its documentation.
  void api(ApiInfo info);
  const ApiInfo& api() const;

  /// Checks everything that was registered, constructs the services, compiles the schemas. All problems are reported in one error.
  /// Required before the first request; further calls have no effect.
  Task<Result<void>> initialize();

  /// Responds to a request, which must outlive the response and its stream. Throws std::logic_error before initialize() has succeeded.
  Task<http::Response> handle(http::Request& request);
  /// Returns handle() as a function for a transport.
  http::Handler as_handler();

  /// Responds to requests that the program itself creates, such as those for the records of an event: they also reach internal routes
  /// (hapi's allowInternals). `prepare` is called with each request before its lifecycle, and may attach values to it (Request::app()).
  using InternalHandler = std::function<Task<http::Response>(http::Request& request, const std::function<void(Request&)>& prepare)>;
  InternalHandler as_internal_handler();

  /// Responds to a request without a socket, and waits for it on this thread. Initializes first if necessary; throws
  /// std::runtime_error, with all problems, if that fails.
  InjectResponse inject(InjectOptions options);
  InjectResponse inject(std::string url);
  Task<InjectResponse> inject_task(InjectOptions options);

  /// Returns all routes, in the order of declaration.
  std::vector<const Route*> table() const;
  /// Returns the route that a request would find; nullptr if there is none.
  const Route* match(std::string_view method, std::string_view path, std::string_view host = {}) const;
  const Route* lookup(std::string_view id) const;
  /// Returns who may use a route, from its own options or the server's default; nullptr if anyone may.
  const AuthOptions* auth_of(const Route& route) const;
  /// Returns the strategy with this name; nullptr if there is none.
  const AuthStrategy* auth_strategy(std::string_view name) const;
  const Log& log() const;
  /// Returns whether the server is reachable from other machines (ServerOptions). If so, well-known credentials must not be accepted.
  bool is_exposed() const;
  bool is_function() const;

 private:
  friend RouteMethods<Server>;
  struct Realm;
  Server(std::shared_ptr<ServerCore> core, Realm realm);
  RouteBuilder add(std::string_view method, std::string_view path, HandlerBinding binding) const;
  std::shared_ptr<ServerCore> core_;
  std::unique_ptr<Realm> realm_;
};

}  // namespace martlet
