#pragma once
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/server/server.hpp>

#include "order.hpp"

namespace measured {

struct Name {
  std::string name;
};
struct Greeting {
  std::string message;
};
struct Nap {
  int ms = 0;
  std::string tag;
};
struct Slept {
  int slept = 0;  ///< milliseconds
  std::string tag;
};

martlet::Schema describe(martlet::Type<Name>);
martlet::Schema describe(martlet::Type<Greeting>);
martlet::Schema describe(martlet::Type<Nap>);
martlet::Schema describe(martlet::Type<Slept>);

Greeting hello(martlet::Query<Name> query);
Receipt create_order(martlet::Body<Order> order);
martlet::Task<Slept> sleep(martlet::Query<Nap> nap);

}  // namespace measured
