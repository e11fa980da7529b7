#include <regex>

#include "testing/initialize_and_inject.hpp"

namespace martlet {
namespace {

class StoppedClock final : public Clock {
 public:
  WallTime now() const override { return from_iso8601("2026-01-31T12:00:00Z").value(); }
};

class CountedIds final : public Ids {
 public:
  std::string uuid() override { return "uuid " + std::to_string(++count_); }
  std::string text(std::size_t length) override { return std::string(length, 'x'); }

 private:
  int count_ = 0;
};

class Stamp {
 public:
  Stamp(const Clock& clock, Ids& ids) : clock_(clock), ids_(ids) {}
  std::string operator()() { return to_iso8601(clock_.now()) + ' ' + ids_.uuid(); }

 private:
  const Clock& clock_;
  Ids& ids_;
};

TEST(ClockAndIds, exist_without_a_binding) {
  Server server(quiet_options());
  server.get("/", handler<Stamp>);
  const WallTime before = wall_now();
  const std::string text = answer(server, "/").payload;
  EXPECT_TRUE(std::regex_match(text, std::regex("\\S{24} [0-9a-f-]{36}"))) << text;
  const WallTime time = from_iso8601(text.substr(0, 24)).value();
  EXPECT_TRUE(before <= time && time <= wall_now()) << text;
}

TEST(ClockAndIds, can_be_bound_by_the_program) {
  Server server(quiet_options());
  server.services().singleton<Clock, StoppedClock>().singleton<Ids, CountedIds>();
  server.get("/", handler<Stamp>);
  EXPECT_EQ(answer(server, "/").payload, "2026-01-31T12:00:00.000Z uuid 1");
}

TEST(ClockAndIds, clock_is_used_by_the_server_itself) {
  Server server(quiet_options());
  server.services().override<Clock>(std::make_shared<StoppedClock>());
  server.state("a", {.ttl = std::chrono::hours(1), .strict_header = false});
  server.get("/", [](Request& request) {
    Response response(to_iso8601(request.received()) + ' ' + std::string(request.id()));
    response.state("a", "1");
    return response;
  });
  const InjectResponse answered = answer(server, "/");
  EXPECT_TRUE(answered.payload.starts_with("2026-01-31T12:00:00.000Z 1769860800000:")) << answered.payload;
  EXPECT_NE(answered.header("set-cookie").find("Expires=Sat, 31 Jan 2026 13:00:00 GMT"), std::string::npos)
      << answered.header("set-cookie");
}

}  // namespace
}  // namespace martlet
