#include <gtest/gtest.h>

#include <memory>
#include <stdexcept>

#include <martlet/async/local_loop.hpp>
#include <martlet/di/container.hpp>
#include <martlet/di/scope.hpp>

namespace shop {
namespace {

using martlet::Container;
using martlet::LocalLoop;
using martlet::Result;
using martlet::Services;

// Counts the objects that were constructed.
struct Built {
  int databases = 0;
  int caches = 0;
  int heartbeats = 0;
};
class Database {
 public:
  explicit Database(Built& built) { ++built.databases; }
};
class Cache {
 public:
  Cache(Built& built, Database&) { ++built.caches; }
};
class Store {
 public:
  virtual ~Store() = default;
};
class SqlStore final : public Store {
 public:
  SqlStore(Cache&, Database&) {}
};
class FakeStore final : public Store {};
class Heartbeat {
 public:
  explicit Heartbeat(Built& built) { ++built.heartbeats; }
};
class GetOrder {
 public:
  explicit GetOrder(Store&) {}
};
class CountRows {
 public:
  explicit CountRows(Database&) {}
};

Services application(const std::shared_ptr<Built>& built) {
  return Services()
      .value(built)
      .singleton<Database>()
      .singleton<Cache>()
      .singleton<Store, SqlStore>()
      .singleton<Heartbeat>()
      .handler<GetOrder>();
}

Result<Container> build(Services services) {
  LocalLoop loop;
  return loop.run(Container::build(std::move(services)));
}

TEST(Pruning, builds_everything_if_nothing_is_overridden) {
  const auto built = std::make_shared<Built>();
  ASSERT_TRUE(build(application(built)));
  EXPECT_EQ(built->databases, 1);
  EXPECT_EQ(built->caches, 1);
}

TEST(Pruning, omits_services_that_only_the_overridden_service_needed) {
  const auto built = std::make_shared<Built>();
  ASSERT_TRUE(build(application(built).override<Store>(std::make_shared<FakeStore>())));
  EXPECT_EQ(built->databases, 0);
  EXPECT_EQ(built->caches, 0);
}

TEST(Pruning, keeps_services_that_others_need_too) {
  const auto built = std::make_shared<Built>();
  ASSERT_TRUE(build(application(built).handler<CountRows>().override<Store>(std::make_shared<FakeStore>())));
  EXPECT_EQ(built->databases, 1);
  EXPECT_EQ(built->caches, 0);
}

TEST(Pruning, keeps_services_that_nothing_needed_before) {
  const auto built = std::make_shared<Built>();
  ASSERT_TRUE(build(application(built).override<Store>(std::make_shared<FakeStore>())));
  EXPECT_EQ(built->heartbeats, 1);
}

TEST(Pruning, requires_no_bindings_for_omitted_services) {
  Services services;
  services.singleton<Cache>().singleton<Store, SqlStore>().handler<GetOrder>().override<Store>(std::make_shared<FakeStore>());
  EXPECT_TRUE(build(services));
}

TEST(Pruning, keeps_an_override_that_only_another_overridden_service_needed) {
  const auto built = std::make_shared<Built>();
  Services services = application(built);
  services.override<Store>(std::make_shared<FakeStore>()).override<Database>(std::make_shared<Database>(*built));
  const Result<Container> container = build(services);
  ASSERT_TRUE(container);
  EXPECT_NE(container->find<Database>(), nullptr);
}

TEST(Pruning, explains_why_a_service_does_not_exist) {
  const auto built = std::make_shared<Built>();
  const Result<Container> container = build(application(built).override<Store>(std::make_shared<FakeStore>()));
  try {
    container->get<Database>();
    FAIL();
  } catch (const std::logic_error& error) {
    EXPECT_STREQ(error.what(), "shop::Database was not built: only a service that was overridden needed it");
  }
}

}  // namespace
}  // namespace shop
