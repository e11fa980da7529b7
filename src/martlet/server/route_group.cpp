#include <martlet/server/route_group.hpp>

#include "lifecycle/server_core.hpp"

namespace martlet {
namespace {

// Under a prefix, the route "/" is the prefix itself.
std::string joined(const std::string& prefix, std::string_view path) {
  if (prefix.empty()) return std::string(path);
  return path == "/" ? prefix : prefix + std::string(path);
}

}  // namespace

RouteGroup::RouteGroup(std::shared_ptr<ServerCore> core, Route model) : core_(std::move(core)), model_(std::move(model)) {}

RouteGroup RouteGroup::group(std::string_view prefix) const {
  RouteGroup inner(core_, model_);
  inner.model_.path = joined(model_.path, prefix);
  return inner;
}

RouteBuilder RouteGroup::add(std::string_view method, std::string_view path, HandlerBinding binding) const {
  return add(*core_, model_, method, path, std::move(binding));
}

RouteBuilder RouteGroup::add(ServerCore& core, Route model, std::string_view method, std::string_view path, HandlerBinding binding) {
  Route& route = core.routes.emplace_back(std::move(model));
  route.method = method;
  route.path = joined(route.path, path);
  route.binding = std::move(binding);
  return RouteBuilder(route);
}

}  // namespace martlet
