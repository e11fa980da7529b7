#include <martlet/di/deduction.hpp>

#include <gtest/gtest.h>

#include <any>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace martlet::di {
namespace {

using deduction::deduce;
using deduction::DeductionStatus;

class Store;  // only declared, as in a handler's header
struct Clock {
  virtual ~Clock() = default;
  virtual int now() const = 0;
};

template <class Made, class Expected>
constexpr bool needs = std::is_same_v<typename DependenciesOf<Made>::Type, Expected>;
template <class Made>
constexpr DeductionStatus status_of = decltype(deduce<Made>())::deduction_status;

#define TAKES(name, ...)        \
  class name {                  \
   public:                      \
    explicit name(__VA_ARGS__); \
  }

TAKES(OfNothing);
TAKES(OfReference, Store&);
TAKES(OfConstReference, const Clock&);
TAKES(OfShared, std::shared_ptr<Store>);
TAKES(OfSharedConst, std::shared_ptr<const Clock>);
TAKES(OfSharedByReference, const std::shared_ptr<Store>&);
TAKES(OfThree, Store&, const Clock&, std::shared_ptr<Clock>);
TAKES(OfTen, Store&, Store&, Store&, Store&, Clock&, Clock&, Clock&, Clock&, const Clock&, std::shared_ptr<Store>);

TEST(Deduction, reads_the_parameters_of_the_only_constructor) {
  EXPECT_TRUE((needs<OfNothing, Deps<>>));
  EXPECT_TRUE((needs<OfReference, Deps<Store&>>));
  EXPECT_TRUE((needs<OfConstReference, Deps<const Clock&>>));
  EXPECT_TRUE((needs<OfShared, Deps<std::shared_ptr<Store>>>));
  EXPECT_TRUE((needs<OfSharedConst, Deps<std::shared_ptr<const Clock>>>));
  EXPECT_TRUE((needs<OfThree, Deps<Store&, const Clock&, std::shared_ptr<Clock>>>));
  EXPECT_TRUE((needs<OfTen, Deps<Store&, Store&, Store&, Store&, Clock&, Clock&, Clock&, Clock&, const Clock&, std::shared_ptr<Store>>>));
}

TEST(Deduction, treats_a_reference_to_a_shared_pointer_as_a_shared_pointer) {
  EXPECT_TRUE((needs<OfSharedByReference, Deps<std::shared_ptr<Store>>>));
}

class CachedClock final : public Clock {
 public:
  explicit CachedClock(Clock& inner);
  int now() const override { return 0; }
};
TEST(Deduction, accepts_a_decorator_of_its_own_interface) { EXPECT_TRUE((needs<CachedClock, Deps<Clock&>>)); }

struct Health {
  int operator()() const { return 200; }
};
TEST(Deduction, treats_an_empty_aggregate_as_a_class_without_needs) { EXPECT_TRUE((needs<Health, Deps<>>)); }

class Unmovable {
 public:
  explicit Unmovable(Store& store);
  Unmovable(const Unmovable&) = delete;
};
TEST(Deduction, accepts_a_class_that_cannot_be_copied) { EXPECT_TRUE((needs<Unmovable, Deps<Store&>>)); }

class InheritsConstructor : public OfReference {
  using OfReference::OfReference;
};
TEST(Deduction, accepts_an_inherited_constructor) { EXPECT_TRUE((needs<InheritsConstructor, Deps<Store&>>)); }

class Says {
 public:
  using Inject = Deps<Store&>;
  explicit Says(Store&, int retries = 3);
};
TEST(Deduction, uses_Inject) { EXPECT_TRUE((needs<Says, Deps<Store&>>)); }

struct Filled {
  using Inject = Deps<Store&, std::shared_ptr<Clock>>;
  Store& store;
  std::shared_ptr<Clock> clock;
};
TEST(Deduction, initializes_an_aggregate_that_has_Inject) { EXPECT_TRUE((needs<Filled, Deps<Store&, std::shared_ptr<Clock>>>)); }

TAKES(OfString, std::string);
TAKES(OfClassValue, OfNothing, Store&);
TAKES(OfUnique, std::unique_ptr<Clock>);
TAKES(OfUniqueReference, std::unique_ptr<Clock>&);
TAKES(OfRvalue, OfNothing&&);
TAKES(OfPointer, Store*);
TAKES(OfInteger, int);
TAKES(OfIntegerReference, int&);
TAKES(OfFunction, std::function<void()>);
TAKES(OfSpan, std::span<int>);
TAKES(OfList, std::initializer_list<int>);
TAKES(OfVolatile, volatile Clock&);
TAKES(OfOptional, std::optional<OfNothing>);
TAKES(OfWrapper, std::reference_wrapper<Store>);
TAKES(OfEleven, Store&, Store&, Store&, Store&, Store&, Store&, Store&, Store&, Store&, Store&, Store&);

TEST(Deduction, refuses_parameters_that_are_not_dependencies) {
  EXPECT_EQ(status_of<OfString>, DeductionStatus::no_services);
  EXPECT_EQ(status_of<OfClassValue>, DeductionStatus::no_services);
  EXPECT_EQ(status_of<OfUnique>, DeductionStatus::no_services);
  EXPECT_EQ(status_of<OfUniqueReference>, DeductionStatus::no_services);
  EXPECT_EQ(status_of<OfPointer>, DeductionStatus::no_services);
  EXPECT_EQ(status_of<OfInteger>, DeductionStatus::no_services);
  EXPECT_EQ(status_of<OfIntegerReference>, DeductionStatus::no_services);
  EXPECT_EQ(status_of<OfFunction>, DeductionStatus::no_services);
  EXPECT_EQ(status_of<OfSpan>, DeductionStatus::no_services);
  EXPECT_EQ(status_of<OfList>, DeductionStatus::no_services);
  EXPECT_EQ(status_of<OfVolatile>, DeductionStatus::no_services);
  EXPECT_EQ(status_of<OfOptional>, DeductionStatus::no_services);
  EXPECT_EQ(status_of<OfWrapper>, DeductionStatus::no_services);
  EXPECT_EQ(status_of<OfEleven>, DeductionStatus::no_services);
  EXPECT_NE(status_of<OfRvalue>, DeductionStatus::plain);  // compilers differ in why
}

TAKES(WithDefault, Clock&, Store* = nullptr);
TAKES(WithDefaultService, Clock&, std::shared_ptr<Store> = nullptr);
TAKES(WithDefaultInteger, Clock&, int = 3);
TAKES(WithDefaultUnique, Clock&, std::unique_ptr<Clock> = nullptr);
TAKES(WithDefaultString, std::string = "orders");

TEST(Deduction, refuses_default_arguments) {
  EXPECT_EQ(status_of<WithDefault>, DeductionStatus::several);
  EXPECT_EQ(status_of<WithDefaultService>, DeductionStatus::several);
  EXPECT_EQ(status_of<WithDefaultInteger>, DeductionStatus::several);
  EXPECT_EQ(status_of<WithDefaultUnique>, DeductionStatus::several);
  EXPECT_EQ(status_of<WithDefaultString>, DeductionStatus::several);
}

#define TAKES_EITHER(name, first, second) \
  class name {                            \
   public:                                \
    explicit name(first);                 \
    explicit name(second);                \
  }
TAKES_EITHER(StoreOrClock, Store&, Clock&);
TAKES_EITHER(StoreOrString, Store&, std::string);
TAKES_EITHER(StoreOrInteger, Store&, int);
TAKES_EITHER(NothingOrStore, , Store&);
class OneOrTwo {
 public:
  explicit OneOrTwo(Store&);
  OneOrTwo(Store&, Clock&);
};

TEST(Deduction, refuses_overloads) {
  EXPECT_EQ(status_of<StoreOrClock>, DeductionStatus::no_services);
  EXPECT_EQ(status_of<StoreOrString>, DeductionStatus::no_services);
  EXPECT_EQ(status_of<StoreOrInteger>, DeductionStatus::several);
  EXPECT_EQ(status_of<NothingOrStore>, DeductionStatus::several);
  EXPECT_EQ(status_of<OneOrTwo>, DeductionStatus::several);
}

class Forwards {
 public:
  template <class... Parameters>
  explicit Forwards(Parameters&&...);
};
class ForwardsOne {
 public:
  template <class Parameter>
  explicit ForwardsOne(Parameter&&);
};
TAKES(OfAny, std::any);

TEST(Deduction, refuses_constructors_that_accept_anything) {
  EXPECT_EQ(status_of<Forwards>, DeductionStatus::takes_anything);
  EXPECT_EQ(status_of<ForwardsOne>, DeductionStatus::takes_anything);
  EXPECT_EQ(status_of<OfAny>, DeductionStatus::takes_anything);
}

struct References {
  Store& store;
  Clock& clock;
};
struct Pointers {
  std::shared_ptr<Store> store;
};
struct Counter {
  int count = 0;
};
TEST(Deduction, refuses_aggregates) {
  EXPECT_EQ(status_of<References>, DeductionStatus::aggregate);
  EXPECT_EQ(status_of<Pointers>, DeductionStatus::aggregate);
  EXPECT_EQ(status_of<Counter>, DeductionStatus::aggregate);
}

TEST(Deduction, refuses_an_interface) { EXPECT_EQ(status_of<Clock>, DeductionStatus::abstract); }

class Private {
  explicit Private(Store&);
};
TEST(Deduction, refuses_a_private_constructor) { EXPECT_EQ(status_of<Private>, DeductionStatus::no_services); }

class InheritsInject : public Says {
 public:
  explicit InheritsInject(Clock& clock);
};
TEST(Deduction, refuses_an_Inject_that_does_not_fit) { EXPECT_EQ(status_of<InheritsInject>, DeductionStatus::inject_does_not_fit); }

}  // namespace
}  // namespace martlet::di
