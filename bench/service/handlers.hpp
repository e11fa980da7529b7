#pragma once
#include <memory>
#include <optional>
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

struct StreamOrder {
  int parts = 0;
  int ms = 0;    ///< milliseconds between two parts
  int size = 0;  ///< of a part, in bytes
  std::optional<int> fail;
};

martlet::Schema describe(martlet::Type<Name>);
martlet::Schema describe(martlet::Type<Greeting>);
martlet::Schema describe(martlet::Type<Nap>);
martlet::Schema describe(martlet::Type<Slept>);
martlet::Schema describe(martlet::Type<StreamOrder>);

Greeting hello(martlet::Query<Name> query);
Receipt create_order(martlet::Body<Order> order);
martlet::Task<Slept> sleep(martlet::Query<Nap> nap);
std::unique_ptr<martlet::http::BodyStream> stream(martlet::Query<StreamOrder> order);

}  // namespace measured
