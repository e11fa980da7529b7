#pragma once
#include <array>
#include <string>
#include <typeinfo>
#include <utility>
#include <vector>

#include <martlet/base/std_memory.hpp>
#include <martlet/server/external_rule.hpp>
#include <martlet/server/handler_binding.hpp>
#include <martlet/server/route_settings.hpp>

namespace martlet {

/// A declared route: its handler, path and options.
struct Route {
  std::string method;  ///< upper case, or "*"
  std::string path;    ///< complete, with the prefixes of plugins and groups
  std::vector<std::string> vhost;
  std::string plugin;  ///< the plugin that declared it; "" for the server
  HandlerBinding binding;
  di::TypeId attaches = nullptr;           ///< the type attached to each request; nullptr: none
  std::vector<HandlerInput> expectations;  ///< sources that are validated without a handler's parameter
  RouteOptions options;
  std::vector<std::vector<PreMethod>> pre;  ///< groups run one after another; the methods of a group run concurrently
  std::vector<ExternalRule> external_rules;
  std::array<std::vector<Extension>, ext_point_count> ext;
};

/// What `server.get(...)` returns: each call, including those of RouteSettings, sets one of the route's options.
class RouteBuilder : public RouteSettings<RouteBuilder> {
 public:
  explicit RouteBuilder(Route& route) : route_(route) {}

  /// The name by which Server::lookup() finds the route; unique.
  RouteBuilder& id(std::string id) { return set(route_.options.id, std::move(id)); }
  /// One sentence, for the table of routes.
  RouteBuilder& description(std::string text) { return set(route_.options.description, std::move(text)); }
  /// Validates a source for which the handler has no parameter.
  template <class T>
  RouteBuilder& expects(From source);
  /// Refuses any input from this source.
  RouteBuilder& refuses(From source);
  /// Declares that the sender of this route's requests attaches a value of this type, which the handler may take.
  RouteBuilder& attaches(di::TypeId type) { return set(route_.attaches, type); }
  /// Adds a rule that needs services: `.external(martlet::external([](const NewOrder& order, const Catalog& catalog) -> RuleResult
  /// {...}))`.
  RouteBuilder& external(ExternalRule rule);

  const Route& route() const { return route_; }

 private:
  friend RouteSettings<RouteBuilder>;
  Route& route_to_configure() { return route_; }
  RouteBuilder& add_expectation(HandlerInput input);
  Route& route_;
};

template <class T>
RouteBuilder& RouteBuilder::expects(From source) {
  return add_expectation(
      {source, HandlerInput::Shape::whole, &schema_of<T>, {}, [] { return std::shared_ptr<void>(std::make_shared<T>()); }, &typeid(T)});
}

}  // namespace martlet
