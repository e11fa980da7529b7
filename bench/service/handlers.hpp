#pragma once
#include <memory>
#include <optional>
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/server/server.hpp>

#include "order.hpp"

namespace measured {

struct HelloQuery {
  std::string name;
};
struct Greeting {
  std::string message;
};
struct SleepQuery {
  int ms = 0;
  std::string tag;
};
struct SleepResult {
  int slept = 0;  ///< milliseconds
  std::string tag;
};

struct StreamOptions {
  int parts = 0;
  int ms = 0;    ///< milliseconds between two parts
  int size = 0;  ///< of a part, in bytes
  std::optional<int> fail;
};

martlet::Schema describe(martlet::Type<HelloQuery>);
martlet::Schema describe(martlet::Type<Greeting>);
martlet::Schema describe(martlet::Type<SleepQuery>);
martlet::Schema describe(martlet::Type<SleepResult>);
martlet::Schema describe(martlet::Type<StreamOptions>);

Greeting hello(martlet::Query<HelloQuery> query);
Receipt create_order(martlet::Body<Order> order);
martlet::Task<SleepResult> sleep(martlet::Query<SleepQuery> query);
std::unique_ptr<martlet::http::BodyStream> stream(martlet::Query<StreamOptions> options);

}  // namespace measured
