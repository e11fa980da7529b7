#include <martlet/di/container.hpp>

#include <stdexcept>

#include "built_graph.hpp"

namespace martlet {

namespace {

Error together(std::vector<Error> problems) {
  if (problems.size() == 1) return std::move(problems.front());
  Error all{problems.front().code, "the services have " + std::to_string(problems.size()) + " problems:", {}, {}};
  for (const Error& problem : problems) all.what += "\n  " + to_text(problem);
  return all;
}

}  // namespace

Task<Result<Container>> Container::build(Services services) {
  di::Graph graph = di::make_graph(services.bindings_, services.overrides_);
  std::vector<Error> problems = di::check(graph);
  if (!problems.empty()) co_return std::unexpected(together(std::move(problems)));
  auto built = std::make_unique<di::BuiltGraph>(std::move(graph));
  Result<void> done = co_await di::build_singletons(*built);
  if (!done) co_return std::unexpected(std::move(done.error()));
  co_return Container(std::move(built));
}

Container::Container(std::unique_ptr<di::BuiltGraph> built) : built_(std::move(built)) {}
Container::Container(Container&&) noexcept = default;
Container& Container::operator=(Container&&) noexcept = default;
Container::~Container() = default;

void* Container::find(di::TypeId type) const noexcept {
  const auto found = built_->services.find(type);
  return found == built_->services.end() ? nullptr : built_->nodes[found->second].singleton.address;
}

const di::Input& Container::singleton(di::TypeId type) const {
  const di::BuiltGraph::Node& node = built_->nodes[built_->service(type)];
  if (!node.singleton.address) throw std::logic_error(di::readable(type) + " is not a singleton: ask a Scope for it");
  return node.singleton;
}

bool Container::needs_only_singletons(di::TypeId type) const {
  const auto handler = built_->handlers.find(type);
  const std::size_t node = handler != built_->handlers.end() ? handler->second : built_->service(type);
  return built_->nodes[node].needs_only_singletons;
}

void Container::resolve(di::TypeId handler, di::Inputs& inputs) const {
  const di::BuiltGraph::Node& node = built_->nodes[built_->handler(handler)];
  if (!node.needs_only_singletons) throw std::logic_error(di::readable(handler) + " needs more than singletons: ask a Scope for it");
  for (std::size_t i = 0; i < node.needs.size(); ++i) inputs[i] = built_->nodes[node.needs[i]].singleton;
}

di::Object Container::create(di::TypeId handler, void* factory) const {
  di::Inputs inputs;
  resolve(handler, inputs);
  return built_->nodes[built_->handler(handler)].provider.make(factory, inputs.data());
}

}  // namespace martlet
