#include <martlet/di/scope.hpp>

#include <stdexcept>

#include "built_graph.hpp"

namespace martlet {

Scope::Scope(const Container& container) : built_(*container.built_) {}
Scope::~Scope() {
  while (!owned_.empty()) owned_.pop_front();  // the standard doesn't say in which order a list destroys
}

void Scope::give(di::TypeId type, void* address) {
  for (Given& given : given_) {
    if (given.type && given.type != type) continue;
    given = {type, address};
    return;
  }
  throw std::logic_error("a scope is given " + std::to_string(given_max) + " objects at most, so it can't be given a " +
                         di::readable(type));
}

void* Scope::given(di::TypeId type) const {
  for (const Given& given : given_) {
    if (given.type == type) return given.address;
  }
  throw std::logic_error(di::readable(type) + " was not given to this scope");
}

di::Input Scope::input(di::TypeId type) { return input(built_.service(type)); }

di::Input Scope::input(std::size_t index) {
  const di::BuiltGraph::Node& node = built_.nodes[index];
  if (node.singleton.address) return node.singleton;
  if (node.kind == di::Binding::Kind::given) return {given(node.provider.makes), nullptr};
  if (node.lifetime == di::Lifetime::transient) return make(index);
  if (slots_.empty()) slots_.resize(built_.slots);
  if (!slots_[node.slot].address) slots_[node.slot] = make(index);
  return slots_[node.slot];
}

di::Input Scope::make(std::size_t index) {
  di::Inputs inputs;
  resolve(index, inputs);
  const di::BuiltGraph::Node& node = built_.nodes[index];
  owned_.push_front(node.provider.make(node.factory.get(), inputs.data()));
  return {owned_.front().get(), &owned_.front()};
}

void Scope::resolve(std::size_t index, di::Inputs& inputs) {
  const std::vector<std::size_t>& needs = built_.nodes[index].needs;
  for (std::size_t i = 0; i < needs.size(); ++i) inputs[i] = input(needs[i]);
}

void Scope::resolve(di::TypeId handler, di::Inputs& inputs) { resolve(built_.handler(handler), inputs); }

di::Object Scope::create(di::TypeId handler, void* factory) {
  const std::size_t index = built_.handler(handler);
  di::Inputs inputs;
  resolve(index, inputs);
  return built_.nodes[index].provider.make(factory, inputs.data());
}

}  // namespace martlet
