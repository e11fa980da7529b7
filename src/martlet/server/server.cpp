#include <algorithm>

#include <martlet/async/local_loop.hpp>
#include <martlet/base/recycled_memory.hpp>
#include <martlet/server/server.hpp>

#include "initialization/initialize.hpp"
#include "lifecycle/lifecycle.hpp"

namespace martlet {

// Where registrations come from: the plugin, and the prefix and hosts of its routes.
struct Server::Realm {
  std::string plugin;
  std::string prefix;
  std::vector<std::string> vhost;

  // A route's initial state, before its own settings.
  Route route(const ServerOptions& options) const {
    Route route;
    route.path = prefix;
    route.vhost = vhost;
    route.plugin = plugin;
    route.options = options.routes;
    return route;
  }
};

Server::Server(ServerOptions options) : core_(std::make_shared<ServerCore>(std::move(options))), realm_(std::make_unique<Realm>()) {
  core_->services.given<Request>();
}
Server::Server(std::shared_ptr<ServerCore> core, Realm realm) : core_(std::move(core)), realm_(std::make_unique<Realm>(std::move(realm))) {}
Server::Server(Server&&) noexcept = default;
Server::~Server() = default;

RouteGroup Server::group(std::string_view prefix) const { return RouteGroup(core_, realm_->route(core_->options)).group(prefix); }

RouteBuilder Server::add(std::string_view method, std::string_view path, HandlerBinding binding) const {
  return RouteGroup::add(*core_, realm_->route(core_->options), method, path, std::move(binding));
}

void Server::plugin(const Plugin& plugin, PluginOptions options) {
  const bool is_known =
      std::any_of(core_->plugins.begin(), core_->plugins.end(), [&](const Plugin& one) { return one.name == plugin.name; });
  if (is_known && plugin.once) return;
  if (is_known && !plugin.multiple) {
    core_->problems.push_back("plugin \"" + plugin.name + "\" is registered twice; set `multiple` or `once` if that is intended");
    return;
  }
  core_->plugins.push_back(plugin);
  Realm realm;
  realm.plugin = plugin.name;
  realm.prefix = realm_->prefix + options.prefix;
  realm.vhost = options.vhost.empty() ? realm_->vhost : std::move(options.vhost);
  Server plugin_server(core_, std::move(realm));
  plugin.register_with(plugin_server);
}

void Server::ext(ExtPoint point, Extension extension, ExtOptions options) {
  core_->ext[static_cast<std::size_t>(point)].push_back({std::move(extension), std::move(options), realm_->plugin});
}

void Server::auth_strategy(std::string name, AuthStrategy strategy) {
  for (const std::string& problem : strategy.problems) {
    core_->problems.push_back("the authentication strategy \"" + name + "\": " + problem);
  }
  const bool is_new = core_->strategies.try_emplace(name, std::move(strategy)).second;
  if (!is_new) core_->problems.push_back("the authentication strategy \"" + name + "\" is declared twice");
}

void Server::auth_default(AuthOptions options) {
  if (core_->auth_default) core_->problems.emplace_back("the default authentication is set twice");
  core_->auth_default = std::move(options);
}
void Server::auth_default(std::string strategy) { auth_default(AuthOptions{{std::move(strategy)}, AuthMode::required, {}}); }

void Server::state(std::string name, CookieOptions options) {
  const bool is_new = core_->cookies.try_emplace(name, std::move(options)).second;
  if (!is_new) core_->problems.push_back("the cookie \"" + name + "\" is declared twice");
}

void Server::observe(std::shared_ptr<RequestObserver> observer) { core_->observers.push_back(std::move(observer)); }

Services& Server::services() { return core_->services; }
void Server::on_initialize(std::function<Task<Result<void>>()> work) { core_->initializers.push_back(std::move(work)); }

void Server::on_registered(std::function<Result<void>(const Server&)> look) {
  // Weak, since the core stores it.
  core_->on_registered.push_back(
      [core = std::weak_ptr(core_), realm = *realm_, look = std::move(look)] { return look(Server(core.lock(), realm)); });
}

std::function<void()> Server::later(std::function<void(const Server&)> look) const {
  return [core = std::weak_ptr(core_), realm = *realm_, look = std::move(look)] { look(Server(core.lock(), realm)); };
}

void Server::api(ApiInfo info) { core_->api = std::move(info); }
const ApiInfo& Server::api() const { return core_->api; }

const AuthOptions* Server::auth_of(const Route& route) const { return core_->auth_of(route); }

const AuthStrategy* Server::auth_strategy(std::string_view name) const {
  const auto found = core_->strategies.find(name);
  return found == core_->strategies.end() ? nullptr : &found->second;
}

Task<Result<void>> Server::initialize() {
  if (core_->initialized) co_return *core_->initialized;
  Result<void> ended = co_await initialize_core(*core_);
  core_->initialized = std::move(ended);
  co_return *core_->initialized;
}

Task<http::Response> Server::handle(http::Request& request) {
  return Lifecycle::run(std::make_shared<Lifecycle>(*core_, request, nullptr));
}

http::Handler Server::as_handler() {
  return [core = core_](http::Request& request) {
    return Lifecycle::run(std::allocate_shared<Lifecycle>(RecyclingAllocator<Lifecycle>(), *core, request, nullptr));
  };
}

Server::InternalHandler Server::as_internal_handler() {
  return [core = core_](http::Request& request, const std::function<void(Request&)>& prepare) {
    static const InjectPrivileges privileges{.auth = std::nullopt, .allow_internals = true};
    auto lifecycle = std::make_shared<Lifecycle>(*core, request, &privileges);
    prepare(lifecycle->request());
    return Lifecycle::run(std::move(lifecycle));
  };
}

std::vector<const Route*> Server::table() const {
  std::vector<const Route*> routes;
  for (const Route& route : core_->routes) routes.push_back(&route);
  return routes;
}

const Route* Server::match(std::string_view method, std::string_view path, std::string_view host) const {
  const RouteMatch match = core_->router.find({method, path, host});
  return match.outcome == RouteMatch::Outcome::found ? core_->plans[match.route].route : nullptr;
}

const Route* Server::lookup(std::string_view id) const {
  const auto found = std::find_if(core_->routes.begin(), core_->routes.end(), [&](const Route& route) { return route.options.id == id; });
  return found == core_->routes.end() ? nullptr : &*found;
}

const Log& Server::log() const { return core_->options.log; }
bool Server::is_exposed() const { return core_->options.is_exposed; }
bool Server::is_function() const { return core_->options.is_function; }

}  // namespace martlet
