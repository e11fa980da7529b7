#include "participants.hpp"

#include <array>
#include <exception>
#include <string_view>

namespace martlet {
namespace {

constexpr std::array<std::string_view, ext_point_count> point_names{"onRequest",    "onPreAuth",     "onCredentials", "onPostAuth",
                                                                    "onPreHandler", "onPostHandler", "onPreResponse"};

std::string extension_at(std::size_t point) { return "the extension at " + std::string(point_names[point]); }

template <class Visit>
void visit_route(Route& route, const Visit& visit) {
  const std::string of_route = " of " + route.method + ' ' + route.path;
  // A handler class is identified by its own name.
  visit(static_cast<Participant&>(route.binding), route.binding.function ? "the handler" + of_route : std::string());
  for (std::vector<PreMethod>& group : route.pre) {
    for (PreMethod& method : group) visit(method, "the pre method \"" + method.assign + '"' + of_route);
  }
  for (ExternalRule& rule : route.external_rules) visit(rule, "an external rule" + of_route);
  for (std::size_t point = 0; point < ext_point_count; ++point) {
    for (Extension& extension : route.ext[point]) visit(extension, extension_at(point) + of_route);
  }
}

// Calls `visit(participant, label)` for each participant that is created from services.
template <class Visit>
void visit_all(ServerCore& core, const Visit& visit_one) {
  const auto visit = [&](Participant& participant, std::string label) {
    if (participant.provider) visit_one(participant, std::move(label));
  };
  for (Route& route : core.routes) visit_route(route, visit);
  for (std::size_t point = 0; point < ext_point_count; ++point) {
    for (RegisteredExtension& registered : core.ext[point]) visit(registered.extension, extension_at(point));
  }
  for (auto& [name, strategy] : core.strategies) visit(strategy, "the authentication strategy \"" + name + '"');
}

}  // namespace

void declare_participants(ServerCore& core) {
  visit_all(core, [&](Participant& participant, std::string label) { core.services.handler(*participant.provider, std::move(label)); });
}

void make_shared_participants(ServerCore& core) {
  visit_all(core, [&](Participant& participant, const std::string& label) {
    if (!core.container->needs_only_singletons(participant.provider->makes)) return;
    try {
      participant.shared = core.container->create(participant.provider->makes, participant.function.get());
    } catch (const std::exception& thrown) {
      core.problems.push_back(label.empty() ? thrown.what() : label + ": " + thrown.what());
    }
  });
}

}  // namespace martlet
