#include <martlet/di/container.hpp>

#include <gtest/gtest.h>

#include <string>

#include <martlet/async/local_loop.hpp>

namespace martlet {
namespace {

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
class Store {
 public:
  explicit Store(const Clock& clock) : clock_(clock) {}
  int opened_at() const { return clock_.now(); }

 private:
  const Clock& clock_;
};
class GetOrder {
 public:
  explicit GetOrder(Store& store) : store_(store) {}
  int operator()() const { return store_.opened_at(); }

 private:
  Store& store_;
};

Container built(Services services) {
  LocalLoop loop;
  Result<Container> container = loop.run(Container::build(std::move(services)));
  if (!container) throw std::runtime_error(to_text(container.error()));
  return std::move(*container);
}

TEST(Container, builds_a_singleton_of_what_its_constructor_takes) {
  const Container container = built(Services().singleton<Store>().value<Clock>(std::make_shared<FixedClock>(7)));
  EXPECT_EQ(container.get<Store>().opened_at(), 7);
}

TEST(Container, makes_a_handler_once_for_all_requests_where_it_needs_only_singletons) {
  const Container container = built(Services().handler<GetOrder>().singleton<Store>().value<Clock>(std::make_shared<FixedClock>(7)));
  ASSERT_TRUE(container.needs_only_singletons<GetOrder>());
  const GetOrder handler = container.create<GetOrder>();
  EXPECT_EQ(handler(), 7);
}

}  // namespace
}  // namespace martlet
