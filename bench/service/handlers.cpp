#include "handlers.hpp"

#include <chrono>
#include <utility>

#include <martlet/async/sleep.hpp>

namespace measured {

using martlet::field;
using martlet::object;

martlet::Schema describe(martlet::Type<Name>) { return object<Name>("Name", field<&Name::name>("name").min(1).max(64)); }

martlet::Schema describe(martlet::Type<Greeting>) { return object<Greeting>("Greeting", field<&Greeting::message>("message")); }

martlet::Schema describe(martlet::Type<Nap>) {
  return object<Nap>("Nap", field<&Nap::ms>("ms").min(0).max(10'000), field<&Nap::tag>("tag").min(1).max(64));
}

martlet::Schema describe(martlet::Type<Slept>) { return object<Slept>("Slept", field<&Slept::slept>("slept"), field<&Slept::tag>("tag")); }

Greeting hello(martlet::Query<Name> query) { return Greeting{"hello " + query->name}; }

Receipt create_order(martlet::Body<Order> order) { return receipt_of(*order); }

martlet::Task<Slept> sleep(martlet::Query<Nap> nap) {
  co_await martlet::sleep(std::chrono::milliseconds(nap->ms));
  co_return Slept{nap->ms, std::move(nap->tag)};
}

}  // namespace measured
