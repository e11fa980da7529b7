#include <martlet/di/services.hpp>

#include "graph.hpp"

namespace martlet {

Services& Services::add(di::Binding binding) {
  bindings_.push_back(std::move(binding));
  return *this;
}

Services& Services::handler(const di::Recipe& recipe, std::string label, Place place) {
  return add({di::Binding::Kind::handler, di::Lifetime::transient, recipe, nullptr, place, std::move(label)});
}

std::vector<Error> Services::check() const { return di::check(di::draw(bindings_, overrides_)); }

}  // namespace martlet
