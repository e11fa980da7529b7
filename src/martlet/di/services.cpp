#include <martlet/di/services.hpp>

#include <algorithm>

#include "graph.hpp"

namespace martlet {
namespace {

bool binds(const std::vector<di::Binding>& bindings, di::TypeId type) {
  return std::ranges::any_of(bindings, [&](const di::Binding& binding) { return binding.provider.makes == type; });
}

}  // namespace

Services& Services::add(di::Binding binding) {
  bindings_.push_back(std::move(binding));
  return *this;
}

Services& Services::handler(const di::Provider& provider, std::string label, Place place) {
  return add({di::Binding::Kind::handler, di::Lifetime::transient, provider, nullptr, place, std::move(label)});
}

bool Services::has(di::TypeId type) const noexcept { return binds(bindings_, type) || is_overridden(type); }
bool Services::is_overridden(di::TypeId type) const noexcept { return binds(overrides_, type); }

std::vector<Error> Services::check() const { return di::check(di::make_graph(bindings_, overrides_)); }

}  // namespace martlet
