#include <martlet/di/container.hpp>

#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include <martlet/async/deadline.hpp>
#include <martlet/async/local_loop.hpp>
#include <martlet/async/sleep.hpp>

namespace shop {
namespace {

using namespace std::chrono_literals;
using martlet::Container;
using martlet::LocalLoop;
using martlet::Result;
using martlet::Services;
using martlet::Task;

Result<Container> build(Services services) {
  LocalLoop loop;
  return loop.run(Container::build(std::move(services)));
}

std::string failure_of(Services services) {
  const Result<Container> container = build(std::move(services));
  return container ? "none" : container.error().what;
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
Services with_clock() { return Services().value<Clock>(std::make_shared<FixedClock>(7)); }

TEST(Container, builds_a_singleton_from_the_parameters_of_its_constructor) {
  const Result<Container> container = build(with_clock().singleton<Store>());
  EXPECT_EQ(container->get<Store>().opened_at(), 7);
}

class StoppedClock final : public Clock {
 public:
  int now() const override { return 0; }
};
TEST(Container, returns_the_implementation_of_an_interface) {
  const Result<Container> container = build(Services().singleton<Clock, StoppedClock>());
  EXPECT_EQ(container->get<Clock>().now(), 0);
  EXPECT_EQ(container->find<StoppedClock>(), nullptr);
}

struct Named {
  virtual ~Named() = default;
  std::string name = "named";
};
class TwoFaced final : public Named, public Clock {
 public:
  int now() const override { return 2; }
};
TEST(Container, returns_the_interface_wherever_it_is_in_the_object) {
  const Result<Container> container = build(Services().singleton<Clock, TwoFaced>().singleton<Store>());
  EXPECT_EQ(container->get<Store>().opened_at(), 2);
}

class Sharer {
 public:
  explicit Sharer(std::shared_ptr<const Clock> shared) : clock(std::move(shared)) {}
  std::shared_ptr<const Clock> clock;
};
TEST(Container, shares_a_singleton_with_a_class_that_takes_a_shared_pointer) {
  std::shared_ptr<const Clock> kept;
  {
    const Result<Container> container = build(Services().singleton<Clock, TwoFaced>().singleton<Sharer>());
    kept = container->get<Sharer>().clock;
    EXPECT_EQ(kept.get(), &container->get<Clock>());
  }
  EXPECT_EQ(kept->now(), 2);
}

TEST(Container, has_one_object_of_a_singleton) {
  const Result<Container> container = build(with_clock().singleton<Store>());
  EXPECT_EQ(&container->get<Store>(), &container->get<Store>());
}

TEST(Container, accepts_values) {
  const Result<Container> container = build(Services().value(std::string("orders")).value(std::make_shared<FixedClock>(3)));
  EXPECT_EQ(container->get<std::string>(), "orders");
  EXPECT_EQ(container->get<const FixedClock>().now(), 3);
}

TEST(Container, overrides_a_binding_whatever_the_order) {
  const auto fake = std::make_shared<FixedClock>(1);
  EXPECT_EQ(build(with_clock().singleton<Store>().override<Clock>(fake))->get<Store>().opened_at(), 1);
  EXPECT_EQ(build(Services().override<Clock>(fake).singleton<Store>().singleton<Clock, StoppedClock>())->get<Store>().opened_at(), 1);
}

TEST(Container, keeps_the_last_of_two_overrides) {
  Services services = with_clock();
  services.override<Clock>(std::make_shared<FixedClock>(1)).override<Clock>(std::make_shared<FixedClock>(2));
  EXPECT_EQ(build(services)->get<Clock>().now(), 2);
}

TEST(Container, refuses_to_build_an_invalid_graph_and_reports_all_errors) {
  EXPECT_EQ(failure_of(Services().singleton<Store>()), "shop::Store -> shop::Clock: shop::Clock has no binding");
  const Result<Container> container = build(Services()
                                                .singleton<Store>(std::source_location())
                                                .handler<GetOrder>(std::source_location())
                                                .singleton<Sharer>(std::source_location()));
  ASSERT_FALSE(container);
  EXPECT_EQ(martlet::to_text(container.error()),
            "the services have 2 problems:\n"
            "  shop::GetOrder -> shop::Store -> shop::Clock: shop::Clock has no binding; bind it, as in services.singleton<shop::Clock>(), "
            "or as singleton<shop::Clock, Implementation>() if it is an interface\n"
            "  shop::Sharer -> shop::Clock: shop::Clock has no binding; bind it, as in services.singleton<shop::Clock>(), or as "
            "singleton<shop::Clock, Implementation>() if it is an interface");
}

TEST(Container, throws_for_a_type_without_a_binding) {
  const Result<Container> container = build(Services());
  try {
    container->get<Store>();
    FAIL();
  } catch (const std::logic_error& error) {
    EXPECT_STREQ(error.what(), "shop::Store has no binding");
  }
}

TEST(Container, throws_for_a_type_that_is_not_a_singleton) {
  const Result<Container> container = build(with_clock().request<Store>());
  try {
    container->get<Store>();
    FAIL();
  } catch (const std::logic_error& error) {
    EXPECT_STREQ(error.what(), "shop::Store is not a singleton: ask a Scope for it");
  }
}

// Records when objects are constructed and destroyed.
using Events = std::vector<std::string>;
class Witness {
 public:
  Witness(Events& events, std::string name) : events_(events), name_(std::move(name)) { events_.push_back("+" + name_); }
  Witness(const Witness&) = delete;
  ~Witness() { events_.push_back("-" + name_); }

 private:
  Events& events_;
  std::string name_;
};
struct Disk : Witness {
  explicit Disk(Events& events) : Witness(events, "disk") {}
};
struct Cache : Witness {
  Cache(Events& events, Disk&) : Witness(events, "cache") {}
};
struct Api : Witness {
  Api(Events& events, Cache&, Disk&) : Witness(events, "api") {}
};

TEST(Container, builds_in_the_order_of_dependencies_and_destroys_in_reverse) {
  const auto events = std::make_shared<Events>();
  {
    const Result<Container> container = build(Services().value(events).singleton<Api>().singleton<Cache>().singleton<Disk>());
  }
  EXPECT_EQ(*events, (Events{"+disk", "+cache", "+api", "-api", "-cache", "-disk"}));
}

TEST(Container, creates_a_transient_for_each_class_that_needs_it) {
  const auto events = std::make_shared<Events>();
  {
    const Result<Container> container = build(Services().value(events).singleton<Api>().singleton<Cache>().transient<Disk>());
  }
  EXPECT_EQ(*events, (Events{"+disk", "+cache", "+disk", "+api", "-api", "-disk", "-cache", "-disk"}));
}

class Broken {
 public:
  explicit Broken(Disk&) { throw std::runtime_error("no table named orders"); }
};
TEST(Container, destroys_the_built_objects_if_a_constructor_throws) {
  const auto events = std::make_shared<Events>();
  EXPECT_EQ(failure_of(Services().value(events).singleton<Broken>().singleton<Disk>()),
            "shop::Broken could not be built: no table named orders");
  EXPECT_EQ(*events, (Events{"+disk", "-disk"}));
}

Task<std::unique_ptr<Cache>> never_ready() {
  co_await martlet::sleep(1h);
  co_return nullptr;
}
TEST(Container, destroys_the_built_objects_if_the_build_is_cancelled) {
  const auto events = std::make_shared<Events>();
  Services services;
  services.value(events).singleton<Disk>().singleton<Cache>([](Disk&) { return never_ready(); });
  LocalLoop loop;
  const auto soon = std::chrono::steady_clock::now() + 1ms;
  const Result<Result<Container>> container = loop.run(martlet::with_deadline(Container::build(services), soon));
  EXPECT_FALSE(container);
  EXPECT_EQ(*events, (Events{"+disk", "-disk"}));
}

TEST(Container, may_be_moved) {
  Result<Container> built = build(with_clock().singleton<Store>());
  const Container container = std::move(*built);
  EXPECT_EQ(container.get<Store>().opened_at(), 7);
}

// Handlers

TEST(Container, creates_one_handler_for_all_requests_if_it_needs_only_singletons) {
  const Result<Container> container = build(with_clock().singleton<Store>().handler<GetOrder>());
  ASSERT_TRUE(container->needs_only_singletons<GetOrder>());
  EXPECT_EQ(container->create<GetOrder>()(), 7);
}

TEST(Container, creates_a_type_erased_handler) {
  const martlet::di::Provider provider = martlet::di::provider_of<GetOrder>();
  const Result<Container> container = build(with_clock().singleton<Store>().handler(provider));
  const martlet::di::Object handler = container->create(provider.makes);
  EXPECT_EQ((*static_cast<GetOrder*>(handler.get()))(), 7);
}

TEST(Container, recognizes_a_handler_that_needs_more_than_singletons) {
  EXPECT_FALSE(build(with_clock().request<Store>().handler<GetOrder>())->needs_only_singletons<GetOrder>());
  EXPECT_FALSE(build(with_clock().transient<Store>().handler<GetOrder>())->needs_only_singletons<GetOrder>());
}

TEST(Container, refuses_to_create_a_handler_that_needs_more_than_singletons) {
  const Result<Container> container = build(with_clock().request<Store>().handler<GetOrder>());
  try {
    container->create<GetOrder>();
    FAIL();
  } catch (const std::logic_error& error) {
    EXPECT_STREQ(error.what(), "shop::GetOrder needs more than singletons: ask a Scope for it");
  }
}

TEST(Container, refuses_to_create_a_handler_that_was_not_registered) {
  const Result<Container> container = build(with_clock().singleton<Store>());
  try {
    container->create<GetOrder>();
    FAIL();
  } catch (const std::logic_error& error) {
    EXPECT_STREQ(error.what(), "shop::GetOrder is not a handler of these services: register it with handler()");
  }
}

}  // namespace
}  // namespace shop
