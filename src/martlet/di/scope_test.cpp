#include <martlet/di/scope.hpp>

#include <gtest/gtest.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include <martlet/async/local_loop.hpp>

namespace shop {
namespace {

using martlet::Container;
using martlet::LocalLoop;
using martlet::Result;
using martlet::Scope;
using martlet::Services;

Container build(Services services) {
  LocalLoop loop;
  Result<Container> container = loop.run(Container::build(std::move(services)));
  if (!container) throw std::runtime_error(container.error().what);
  return std::move(*container);
}

struct Request {
  std::string id;
};
class Trace {
 public:
  explicit Trace(const Request& request) : id(request.id) {}
  std::string id;
};
class Journal {
 public:
  explicit Journal(Trace& of_request) : trace(of_request) {}
  Trace& trace;
};
class CreateOrder {
 public:
  CreateOrder(Trace& first, Journal& second) : trace(first), journal(second) {}
  std::string operator()() const { return trace.id; }
  Trace& trace;
  Journal& journal;
};
Services traced() { return Services().given<Request>().request<Trace>().request<Journal>().handler<CreateOrder>(); }

TEST(Scope, has_one_object_of_each_service_of_a_request) {
  const Container container = build(traced());
  Request request{"r-1"};
  Scope scope(container);
  scope.give(request);
  EXPECT_EQ(&scope.get<Trace>(), &scope.get<Journal>().trace);
  EXPECT_EQ(scope.get<Trace>().id, "r-1");
}

TEST(Scope, shares_no_objects_with_another_scope) {
  const Container container = build(traced());
  Request first{"r-1"};
  Request second{"r-2"};
  Scope one(container);
  Scope two(container);
  one.give(first);
  two.give(second);
  EXPECT_EQ(one.get<Trace>().id, "r-1");
  EXPECT_EQ(two.get<Trace>().id, "r-2");
}

TEST(Scope, creates_a_handler_with_the_services_of_this_request) {
  const Container container = build(traced());
  Request request{"r-1"};
  Scope scope(container);
  scope.give(request);
  EXPECT_FALSE(container.needs_only_singletons<CreateOrder>());
  const CreateOrder handler = scope.create<CreateOrder>();
  EXPECT_EQ(handler(), "r-1");
  EXPECT_EQ(&handler.trace, &handler.journal.trace);
}

TEST(Scope, creates_a_type_erased_handler) {
  const Container container = build(traced());
  Request request{"r-1"};
  Scope scope(container);
  scope.give(request);
  const martlet::di::Object handler = scope.create(martlet::di::id_of<CreateOrder>);
  EXPECT_EQ((*static_cast<CreateOrder*>(handler.get()))(), "r-1");
}

class Limits {};
TEST(Scope, returns_the_singletons_of_the_container) {
  const Container container = build(Services().singleton<Limits>());
  Scope scope(container);
  EXPECT_EQ(&scope.get<Limits>(), &container.get<Limits>());
}

TEST(Scope, creates_a_transient_in_each_call) {
  const Container container = build(Services().transient<Limits>());
  Scope scope(container);
  EXPECT_NE(&scope.get<Limits>(), &scope.get<Limits>());
}

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
struct Connection : Witness {
  explicit Connection(Events& events) : Witness(events, "connection") {}
};
struct Transaction : Witness {
  Transaction(Events& events, Connection&) : Witness(events, "transaction") {}
};
struct Audit : Witness {
  explicit Audit(Events& events) : Witness(events, "audit") {}
};

TEST(Scope, builds_only_needed_objects_and_destroys_them_in_reverse) {
  const auto events = std::make_shared<Events>();
  const Container container = build(Services().value(events).request<Transaction>().transient<Connection>().request<Audit>());
  {
    Scope scope(container);
    EXPECT_EQ(*events, Events{});
    scope.get<Transaction>();
  }
  EXPECT_EQ(*events, (Events{"+connection", "+transaction", "-transaction", "-connection"}));
}

struct Moody {
  explicit Moody(Events& events) {
    events.push_back("tried");
    if (events.size() < 2) throw std::runtime_error("not yet");
  }
  Moody(const Moody&) = delete;
};
TEST(Scope, tries_again_after_a_constructor_has_thrown) {
  const Container container = build(Services().value(Events()).request<Moody>());
  Scope scope(container);
  EXPECT_THROW(scope.get<Moody>(), std::runtime_error);
  EXPECT_NO_THROW(scope.get<Moody>());
}

TEST(Scope, uses_factories_of_a_request) {
  const Container container = build(Services().given<Request>().request<Trace>([](Request& request) {
    request.id += " (seen)";
    return Trace(request);
  }));
  Request request{"r-1"};
  Scope scope(container);
  scope.give(request);
  EXPECT_EQ(scope.get<Trace>().id, "r-1 (seen)");
}

class Keeper {
 public:
  explicit Keeper(std::shared_ptr<Trace> shared) : trace(std::move(shared)) {}
  std::shared_ptr<Trace> trace;
};
TEST(Scope, shares_an_object_with_an_owner_that_keeps_it_longer) {
  const Container container = build(traced().request<Keeper>());
  std::shared_ptr<Trace> kept;
  {
    Request request{"r-1"};
    Scope scope(container);
    scope.give(request);
    kept = scope.get<Keeper>().trace;
  }
  EXPECT_EQ(kept->id, "r-1");
}

TEST(Scope, throws_for_an_object_that_was_not_given) {
  const Container container = build(traced());
  Scope scope(container);
  try {
    scope.get<Trace>();
    FAIL();
  } catch (const std::logic_error& error) {
    EXPECT_STREQ(error.what(), "shop::Request was not given to this scope");
  }
}

TEST(Scope, replaces_an_object_that_is_given_again) {
  const Container container = build(traced());
  Request first{"r-1"};
  Request second{"r-2"};
  Scope scope(container);
  scope.give(first);
  scope.give(second);
  EXPECT_EQ(scope.get<Trace>().id, "r-2");
}

TEST(Scope, throws_for_a_type_without_a_binding) {
  const Container container = build(Services());
  Scope scope(container);
  try {
    scope.get<Limits>();
    FAIL();
  } catch (const std::logic_error& error) {
    EXPECT_STREQ(error.what(), "shop::Limits has no binding");
  }
}

}  // namespace
}  // namespace shop
