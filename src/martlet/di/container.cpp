#include <martlet/di/container.hpp>

#include <stdexcept>

#include "built.hpp"

namespace martlet {

namespace {

constexpr std::string_view not_a_handler = "is no handler of these services: register it with services.handler<...>()";

Error together(std::vector<Error> problems) {
  if (problems.size() == 1) return std::move(problems.front());
  Error all{problems.front().code, "the services have " + std::to_string(problems.size()) + " problems:", {}, {}};
  for (const Error& problem : problems) all.what += "\n  " + to_text(problem);
  return all;
}

}  // namespace

Task<Result<Container>> Container::build(Services services) {
  di::Graph graph = di::draw(services.bindings_, services.overrides_);
  std::vector<Error> problems = di::check(graph);
  if (!problems.empty()) co_return std::unexpected(together(std::move(problems)));
  auto built = std::make_unique<di::Built>(std::move(graph));
  Result<void> done = co_await di::build_singletons(*built);
  if (!done) co_return std::unexpected(std::move(done.error()));
  co_return Container(std::move(built));
}

Container::Container(std::unique_ptr<di::Built> built) : built_(std::move(built)) {}
Container::Container(Container&&) noexcept = default;
Container& Container::operator=(Container&&) noexcept = default;
Container::~Container() = default;

void* Container::find(di::TypeId type) const noexcept {
  const auto found = built_->services.find(type);
  return found == built_->services.end() ? nullptr : built_->nodes[found->second].singleton.address;
}

const di::Input& Container::singleton(di::TypeId type) const {
  const di::Built::Node& node = built_->nodes[di::node_of(built_->services, type, "has no binding")];
  if (!node.singleton.address) throw std::logic_error(di::readable(type) + " is no singleton: ask a Scope for it");
  return node.singleton;
}

bool Container::needs_only_singletons(di::TypeId type) const {
  const auto handler = built_->handlers.find(type);
  if (handler != built_->handlers.end()) return built_->nodes[handler->second].needs_only_singletons;
  return built_->nodes[di::node_of(built_->services, type, "is neither bound nor a handler")].needs_only_singletons;
}

void Container::resolve(di::TypeId handler, di::Inputs& inputs) const {
  const di::Built::Node& node = built_->nodes[di::node_of(built_->handlers, handler, not_a_handler)];
  if (!node.needs_only_singletons) throw std::logic_error(di::readable(handler) + " needs more than singletons: ask a Scope for it");
  for (std::size_t i = 0; i < node.needs.size(); ++i) inputs[i] = built_->nodes[node.needs[i]].singleton;
}

di::Object Container::create(di::TypeId handler) const {
  di::Inputs inputs;
  resolve(handler, inputs);
  return built_->nodes[built_->handlers.at(handler)].recipe.make(nullptr, inputs.data());
}

// Scope

Scope::Scope(const Container& container) : built_(*container.built_) {}
Scope::~Scope() = default;

void Scope::give(di::TypeId type, void* address) {
  for (Given& given : given_) {
    if (given.type && given.type != type) continue;
    given = {type, address};
    return;
  }
  throw std::logic_error("a scope is given " + std::to_string(given_max) + " objects at most, so there is no room for " +
                         di::readable(type));
}

void* Scope::given(di::TypeId type) const {
  for (const Given& given : given_) {
    if (given.type == type) return given.address;
  }
  throw std::logic_error(di::readable(type) + " was not given to this scope");
}

di::Input Scope::input(di::TypeId type) { return input(di::node_of(built_.services, type, "has no binding")); }

di::Input Scope::input(std::size_t index) {
  const di::Built::Node& node = built_.nodes[index];
  if (node.singleton.address) return node.singleton;
  if (node.kind == di::Binding::Kind::given) return {given(node.recipe.makes), nullptr};
  if (node.lifetime == di::Lifetime::transient) return make(index);
  if (slots_.empty()) slots_.resize(built_.slots);
  if (!slots_[node.slot].address) slots_[node.slot] = make(index);
  return slots_[node.slot];
}

di::Input Scope::make(std::size_t index) {
  di::Inputs inputs;
  resolve(index, inputs);
  const di::Built::Node& node = built_.nodes[index];
  owned_.push_front(node.recipe.make(node.factory.get(), inputs.data()));
  return {owned_.front().get(), &owned_.front()};
}

void Scope::resolve(std::size_t index, di::Inputs& inputs) {
  const std::vector<std::size_t>& needs = built_.nodes[index].needs;
  for (std::size_t i = 0; i < needs.size(); ++i) inputs[i] = input(needs[i]);
}

void Scope::resolve(di::TypeId handler, di::Inputs& inputs) { resolve(di::node_of(built_.handlers, handler, not_a_handler), inputs); }

di::Object Scope::create(di::TypeId handler) {
  const std::size_t index = di::node_of(built_.handlers, handler, not_a_handler);
  di::Inputs inputs;
  resolve(index, inputs);
  return built_.nodes[index].recipe.make(nullptr, inputs.data());
}

}  // namespace martlet
