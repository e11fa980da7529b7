#include <martlet/server/event_stream.hpp>

#include <gtest/gtest.h>

#include <stdexcept>

#include <martlet/async/sleep.hpp>
#include <martlet/schema/object.hpp>
#include <martlet/server/inject.hpp>
#include <martlet/server/server.hpp>

namespace events_sent {

struct Price {
  std::string symbol;
  double amount = 0;
};
martlet::Schema describe(martlet::Type<Price>) {
  return martlet::object<Price>("Price", martlet::field<&Price::symbol>("symbol"), martlet::field<&Price::amount>("amount"));
}

}  // namespace events_sent

namespace martlet {
namespace {

using events_sent::Price;

TEST(ServerSentEvent, is_written_as_the_standard_requires) {
  EXPECT_EQ(to_text(ServerSentEvent{.data = "hello"}), "data: hello\n\n");
  ServerSentEvent all{.data = "hello", .event = "greeting"};
  all.id = "7";
  all.retry = std::chrono::seconds(2);
  EXPECT_EQ(to_text(all), "event: greeting\nid: 7\nretry: 2000\ndata: hello\n\n");
}

TEST(ServerSentEvent, has_a_field_for_each_line_of_its_data_with_any_line_ending) {
  EXPECT_EQ(to_text(ServerSentEvent{.data = "a\nb\r\nc\rd\n"}), "data: a\ndata: b\ndata: c\ndata: d\ndata: \n\n");
  EXPECT_EQ(to_text(ServerSentEvent{.data = "x\n\nevent: forged\nid: 1"}), "data: x\ndata: \ndata: event: forged\ndata: id: 1\n\n");
  EXPECT_EQ(to_text(ServerSentEvent{.data = " a"}), "data:  a\n\n") << "a reader takes away one space";
}

TEST(ServerSentEvent, cannot_be_extended_by_text_that_looks_like_a_field) {
  for (const char* breaks : {"a\nb", "a\rb", "a\r\nb"}) {
    EXPECT_THROW(to_text(ServerSentEvent{.data = "", .event = breaks}), std::invalid_argument);
    ServerSentEvent with_id{.data = ""};
    with_id.id = breaks;
    EXPECT_THROW(to_text(with_id), std::invalid_argument);
  }
  ServerSentEvent with_nul{.data = ""};
  with_nul.id = std::string("a\0b", 3);
  EXPECT_THROW(to_text(with_nul), std::invalid_argument) << "a reader would ignore such an id";
}

TEST(ServerSentEvent, contains_a_value_as_its_schema_describes_it) {
  EXPECT_EQ(to_text(ServerSentEvent::of(Price{"XYZ", 1.5}, "price")), "event: price\ndata: {\"symbol\":\"XYZ\",\"amount\":1.5}\n\n");
}

Response count_to(int last) {
  auto next = [number = 0, last]() mutable -> Task<std::optional<ServerSentEvent>> {
    if (number == last) co_return std::nullopt;
    co_await sleep(std::chrono::milliseconds(1));
    co_return ServerSentEvent{.data = std::to_string(++number)};
  };
  return event_stream(std::move(next));
}

TEST(EventStream, is_sent_event_by_event) {
  Server server;
  server.get("/count", [] { return count_to(3); });
  const InjectResponse response = server.inject("/count");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.header("content-type"), "text/event-stream; charset=utf-8");
  EXPECT_EQ(response.header("cache-control"), "no-cache");
  EXPECT_EQ(response.header("content-length"), "");
  EXPECT_EQ(response.payload, "data: 1\n\ndata: 2\n\ndata: 3\n\n");
}

}  // namespace
}  // namespace martlet
