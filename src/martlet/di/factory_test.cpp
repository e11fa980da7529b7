#include <martlet/di/factory.hpp>

#include <gtest/gtest.h>

#include <chrono>
#include <stdexcept>
#include <string>
#include <vector>

#include <martlet/async/local_loop.hpp>
#include <martlet/async/sleep.hpp>
#include <martlet/di/container.hpp>

namespace shop {
namespace {

using namespace std::chrono_literals;
using martlet::Code;
using martlet::Container;
using martlet::failure;
using martlet::LocalLoop;
using martlet::Result;
using martlet::Services;
using martlet::Task;

Result<Container> build(Services services) {
  LocalLoop loop;
  return loop.run(Container::build(std::move(services)));
}

struct Clock {
  virtual ~Clock() = default;
  virtual int now() const = 0;
};
class FixedClock final : public Clock {
 public:
  explicit FixedClock(int now) : now_(now) {}
  int now() const override { return now_; }

 private:
  int now_;
};
struct Limits {
  int start = 5;
};
int now_of(Services services) {
  const Result<Container> container = build(std::move(services.value(Limits())));
  return container->get<Clock>().now();
}
std::string failure_of(Services services) {
  const Result<Container> container = build(std::move(services.value(Limits())));
  return container ? "none" : martlet::to_text(container.error());
}

FixedClock clock_from(const Limits& limits) { return FixedClock(limits.start); }

TEST(Factory, may_return_a_value) {
  EXPECT_EQ(now_of(Services().singleton<Clock>([](const Limits& limits) { return FixedClock(limits.start); })), 5);
}
TEST(Factory, may_return_a_unique_pointer) {
  EXPECT_EQ(now_of(Services().singleton<Clock>([](Limits& limits) { return std::make_unique<FixedClock>(limits.start); })), 5);
}
TEST(Factory, may_return_a_shared_pointer) {
  EXPECT_EQ(now_of(Services().singleton<Clock>([](std::shared_ptr<Limits> limits) { return std::make_shared<FixedClock>(limits->start); })),
            5);
}
TEST(Factory, may_return_a_result) {
  EXPECT_EQ(now_of(Services().singleton<Clock>([](Limits& limits) -> Result<FixedClock> { return FixedClock(limits.start); })), 5);
}
TEST(Factory, may_return_a_task) {
  EXPECT_EQ(now_of(Services().singleton<Clock>([](Limits& limits) -> Task<std::unique_ptr<FixedClock>> {
              co_await martlet::sleep(1ms);
              co_return std::make_unique<FixedClock>(limits.start);
            })),
            5);
}
TEST(Factory, may_return_a_task_of_a_result) {
  EXPECT_EQ(now_of(Services().singleton<Clock>([](Limits& limits) -> Task<Result<FixedClock>> { co_return FixedClock(limits.start); })), 5);
}
TEST(Factory, may_be_a_function) { EXPECT_EQ(now_of(Services().singleton<Clock>(&clock_from)), 5); }

TEST(Factory, may_have_state) {
  int start = 9;
  EXPECT_EQ(now_of(Services().singleton<Clock>([start, calls = 0]() mutable { return FixedClock(start + calls++); })), 9);
}

TEST(Factory, keeps_the_captures_of_a_coroutine_alive) {
  const std::string text = "a text that is too long to be stored within the string object itself";
  EXPECT_EQ(now_of(Services().singleton<Clock>([text]() -> Task<FixedClock> {
              co_await martlet::sleep(1ms);
              co_return FixedClock(static_cast<int>(text.size()));
            })),
            static_cast<int>(text.size()));
}

TEST(Factory, fails_with_the_error_that_it_returns) {
  EXPECT_EQ(failure_of(Services().singleton<Clock>(
                [](Limits&) -> Result<FixedClock> { return failure(Code::unavailable, "no time server answers", "start one"); })),
            "shop::Clock could not be built: no time server answers; start one");
}

TEST(Factory, fails_with_the_exception_of_a_coroutine) {
  EXPECT_EQ(failure_of(Services().singleton<Clock>([]() -> Task<FixedClock> {
              co_await martlet::sleep(1ms);
              throw std::runtime_error("no time server answers");
            })),
            "shop::Clock could not be built: no time server answers");
}

TEST(Factory, fails_if_it_returns_a_null_pointer) {
  EXPECT_EQ(failure_of(Services().singleton<Clock>([] { return std::unique_ptr<FixedClock>(); })),
            "shop::Clock could not be built: its factory returned a null pointer");
}

// Three services that are slow to construct; C needs only A.
struct A {};
struct B {};
struct C {};
struct D {};
using Events = std::vector<std::string>;
template <class T>
Task<T> slow(Events& events, std::string name, std::chrono::milliseconds duration) {
  events.push_back(name + " begins");
  co_await martlet::sleep(duration);
  events.push_back(name + " ends");
  co_return T();
}

TEST(Factory, runs_coroutines_concurrently_and_each_when_its_needs_exist) {
  const auto events = std::make_shared<Events>();
  const Result<Container> container = build(Services()
                                                .value(events)
                                                .singleton<D>([](Events& log, B&, C&) { return slow<D>(log, "D", 1ms); })
                                                .singleton<C>([](Events& log, A&) { return slow<C>(log, "C", 1ms); })
                                                .singleton<A>([](Events& log) { return slow<A>(log, "A", 1ms); })
                                                .singleton<B>([](Events& log) { return slow<B>(log, "B", 60ms); }));
  ASSERT_TRUE(container);
  EXPECT_EQ(*events, (Events{"A begins", "B begins", "A ends", "C begins", "C ends", "B ends", "D begins", "D ends"}));
}

TEST(Factory, waits_for_the_others_and_reports_all_failures) {
  const auto events = std::make_shared<Events>();
  EXPECT_EQ(failure_of(Services()
                           .value(events)
                           .singleton<A>([]() -> Task<A> {
                             co_await martlet::sleep(1ms);
                             throw std::runtime_error("no A today");
                           })
                           .singleton<B>([]() -> Task<Result<B>> { co_return failure(Code::timeout, "B took too long"); })
                           .singleton<C>([](A&) { return C(); })
                           .singleton<D>([](Events& log) { return slow<D>(log, "D", 5ms); })),
            "2 services could not be built:\n"
            "  shop::B could not be built: B took too long\n"
            "  shop::A could not be built: no A today");
  EXPECT_EQ(*events, (Events{"D begins", "D ends"}));
}

}  // namespace
}  // namespace shop
