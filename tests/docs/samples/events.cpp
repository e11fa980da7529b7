// Code on docs/guides/events.md. It must compile as printed.
#include <optional>
#include <string>

#include <gtest/gtest.h>

#include <martlet/events/authorizer.hpp>
#include <martlet/events/eventbridge.hpp>
#include <martlet/events/events.hpp>
#include <martlet/events/raw.hpp>
#include <martlet/events/schedule.hpp>
#include <martlet/events/sqs.hpp>
#include <martlet/events/websocket.hpp>
#include <martlet/schema/schema.hpp>
#include <martlet/testing/testing.hpp>

namespace events_page {

using martlet::field;
using martlet::handler;

struct NewOrder;
class OrderStore {
 public:
  virtual ~OrderStore() = default;
  virtual void add(const std::string& id, const NewOrder& order);
};

struct NewOrder {
  std::string sku;
  int count = 0;
};
martlet::Schema describe(martlet::Type<NewOrder>) {
  return martlet::object<NewOrder>("NewOrder", field<&NewOrder::sku>("sku").min(1), field<&NewOrder::count>("count").min(1));
}

class TakeOrder {
 public:
  explicit TakeOrder(OrderStore& orders) : orders_(orders) {}

  martlet::NoContent operator()(martlet::Body<NewOrder> order, const martlet::SqsMessage& message) {
    orders_.add(message.id, *order);  // a message may be delivered twice: the ID identifies the duplicate
    return {};
  }

 private:
  OrderStore& orders_;
};

static void add_events(martlet::Events& events);

void add_events(martlet::Events& events) {
  events.on<martlet::SqsMessage>("orders-queue", handler<TakeOrder>);
}

static void app(martlet::Server& server, martlet::Events& events);
void app(martlet::Server& server, martlet::Events& events) {
  server.services().singleton<OrderStore>();
  add_events(events);
}

TEST(TakeOrder, reports_a_message_that_is_not_an_order) {
  martlet::TestServer service(app);
  const std::string event = martlet::sample_event("sqs", {.source = "orders-queue", .bodies = {R"({"sku":"apple","count":1})", "{}"}});
  EXPECT_EQ(service.event(event).payload,
            R"({"batchItemFailures":[{"itemIdentifier":"059f36b4-87a3-44ab-83d2-000000000002"}]})");
}

class Announce {
 public:
  martlet::NoContent operator()(martlet::Body<NewOrder> order);
};
class Watch {
 public:
  martlet::NoContent operator()(const martlet::EventBridgeEvent& event);
};
class CleanUp {
 public:
  martlet::NoContent operator()();
};
class Approve {
 public:
  NewOrder operator()(martlet::Body<NewOrder> order);
};

void add_bus(martlet::Events& events);
void add_bus(martlet::Events& events) {
  events.on<martlet::EventBridgeEvent>({"orders", "Order Placed"}, martlet::handler<Announce>);
  events.on<martlet::EventBridgeEvent>("aws.ec2", martlet::handler<Watch>);
  events.on<martlet::ScheduledEvent>("nightly", martlet::handler<CleanUp>);
}

struct User {
  std::string id;
  std::string tier;
};
class Users {
 public:
  virtual ~Users() = default;
  virtual std::optional<User> find(const std::string& token) const;
};

martlet::Authorization authorize(martlet::Header<"authorization"> token, const Users& users);
martlet::Authorization authorize(martlet::Header<"authorization"> token, const Users& users) {
  const std::optional<User> user = users.find(*token);
  if (!user) throw martlet::unauthorized();
  return martlet::allow(user->id).context("tier", user->tier);
}

class Room {
 public:
  virtual ~Room() = default;
  virtual void add(const std::string& connection, const std::string& token);
};

martlet::NoContent join(martlet::QueryParam<"token"> token, const martlet::WebSocketEvent& event, Room& room);
martlet::NoContent join(martlet::QueryParam<"token"> token, const martlet::WebSocketEvent& event, Room& room) {
  room.add(event.connection_id, *token);
  return {};
}

void add_callers(martlet::Events& events);
void add_callers(martlet::Events& events) {
  events.on<martlet::AuthorizerRequest>("*", authorize);
  events.on<martlet::WebSocketEvent>("$connect", join);
  events.on<martlet::RawEvent>("*", martlet::handler<Approve>);
}

}  // namespace events_page
