#include <gtest/gtest.h>

#include <memory>
#include <source_location>
#include <string>

#include <martlet/di/services.hpp>

namespace shop {
namespace {

using martlet::Deps;
using martlet::Error;
using martlet::Services;

// The classes of a small shop; each test binds some of them. None is ever constructed.
class Database {};
class Request {};
class Trace {
 public:
  explicit Trace(Request&) {}
};
class OrderStore {
 public:
  explicit OrderStore(Database&) {}
};
class Mailer {
 public:
  explicit Mailer(OrderStore&) {}
};
class CreateOrder {
 public:
  CreateOrder(Mailer&, OrderStore&) {}
};
class GetOrder {
 public:
  explicit GetOrder(OrderStore&) {}
};

std::string texts(const Services& services) {
  std::string texts;
  for (const Error& problem : services.check()) texts += problem.what + "; " + problem.next + "\n";
  return texts;
}

TEST(CheckGraph, accepts_a_complete_graph) {
  EXPECT_EQ(texts(Services().handler<CreateOrder>().singleton<Mailer>().singleton<OrderStore>().singleton<Database>()), "");
}

TEST(CheckGraph, names_the_whole_chain_to_a_missing_binding) {
  EXPECT_EQ(
      texts(Services().singleton<OrderStore>().handler<GetOrder>()),
      "shop::GetOrder -> shop::OrderStore -> shop::Database: shop::Database has no binding; "
      "bind it, as in services.singleton<shop::Database>(), or as singleton<shop::Database, Implementation>() if it is an interface\n");
}

TEST(CheckGraph, names_the_shortest_chain_from_a_handler) {
  EXPECT_EQ(
      texts(Services().singleton<Mailer>().singleton<OrderStore>().handler<CreateOrder>()),
      "shop::CreateOrder -> shop::OrderStore -> shop::Database: shop::Database has no binding; "
      "bind it, as in services.singleton<shop::Database>(), or as singleton<shop::Database, Implementation>() if it is an interface\n");
}

TEST(CheckGraph, starts_the_chain_at_a_service_if_no_handler_needs_it) {
  EXPECT_EQ(
      texts(Services().singleton<Mailer>().singleton<OrderStore>()),
      "shop::Mailer -> shop::OrderStore -> shop::Database: shop::Database has no binding; "
      "bind it, as in services.singleton<shop::Database>(), or as singleton<shop::Database, Implementation>() if it is an interface\n");
}

TEST(CheckGraph, counts_a_handler_that_is_registered_for_two_routes_once) {
  EXPECT_EQ(texts(Services().handler<GetOrder>().handler<GetOrder>()),
            "shop::GetOrder -> shop::OrderStore: shop::OrderStore has no binding; bind it, as in services.singleton<shop::OrderStore>(), "
            "or as singleton<shop::OrderStore, Implementation>() if it is an interface\n");
}

class Twice {
 public:
  Twice(Database&, const Database&) {}
};
TEST(CheckGraph, names_a_missing_type_once_for_a_class_that_needs_it_twice) {
  EXPECT_EQ(texts(Services().singleton<Twice>()),
            "shop::Twice -> shop::Database: shop::Database has no binding; bind it, as in services.singleton<shop::Database>(), or as "
            "singleton<shop::Database, Implementation>() if it is an interface\n");
}

class Text {
 public:
  explicit Text(const std::string&) {}
};
TEST(CheckGraph, calls_a_handler_by_its_label) {
  const auto labelled = [] { return Services().handler(martlet::di::provider_of<GetOrder>(), "the handler of GET /orders/{id}"); };
  EXPECT_TRUE(texts(labelled()).starts_with("the handler of GET /orders/{id} -> shop::OrderStore: shop::OrderStore has no binding"));
  Database database;
  EXPECT_EQ(texts(labelled().value<OrderStore>(std::make_shared<OrderStore>(database))), "");
}

TEST(CheckGraph, calls_a_string_a_string) {
  EXPECT_EQ(texts(Services().singleton<Text>()),
            "shop::Text -> std::string: std::string has no binding; bind it, as in services.singleton<std::string>(), or as "
            "singleton<std::string, Implementation>() if it is an interface\n");
}

class Basket;
class Prices {
 public:
  explicit Prices(Basket&) {}
};
class Discounts {
 public:
  explicit Discounts(Prices&) {}
};
class Basket {
 public:
  explicit Basket(std::shared_ptr<Discounts>) {}
};
class Checkout {
 public:
  explicit Checkout(Basket&) {}
};
TEST(CheckGraph, shows_a_whole_cycle) {
  EXPECT_EQ(texts(Services().singleton<Prices>().singleton<Basket>().singleton<Discounts>().handler<Checkout>()),
            "shop::Prices -> shop::Basket -> shop::Discounts -> shop::Prices: these services depend on each other in a cycle, so none of "
            "them can be constructed; "
            "split one of them, or pass one of them as an argument to the methods that need it\n");
}

class Narcissus {
 public:
  using Inject = Deps<Narcissus&>;
  explicit Narcissus(Narcissus&) {}
};
TEST(CheckGraph, shows_a_cycle_of_one) {
  EXPECT_EQ(texts(Services().transient<Narcissus>()),
            "shop::Narcissus -> shop::Narcissus: these services depend on each other in a cycle, so none of them can be constructed; "
            "split one of them, or pass one of them as an argument to the methods that need it\n");
}

class Journal {
 public:
  explicit Journal(Trace&) {}
};
class Archive {
 public:
  explicit Archive(Journal&) {}
};
class ListOrders {
 public:
  explicit ListOrders(Archive&) {}
};
TEST(CheckGraph, names_a_singleton_that_needs_a_service_of_a_request) {
  EXPECT_EQ(texts(Services().given<Request>().request<Trace>().singleton<Journal>().singleton<Archive>().handler<ListOrders>()),
            "shop::ListOrders -> shop::Archive -> shop::Journal -> shop::Trace: "
            "shop::Journal is a singleton, but shop::Trace lives for one request; "
            "bind shop::Journal with request(), or pass shop::Trace to its methods as an argument\n");
}

TEST(CheckGraph, finds_a_captive_dependency_through_a_transient) {
  EXPECT_EQ(texts(Services().given<Request>().request<Trace>().transient<Journal>().singleton<Archive>().handler<ListOrders>()),
            "shop::ListOrders -> shop::Archive -> shop::Journal -> shop::Trace: "
            "shop::Archive is a singleton, but shop::Trace lives for one request; "
            "bind shop::Archive with request(), or pass shop::Trace to its methods as an argument\n");
}

TEST(CheckGraph, allows_a_service_of_a_request_to_need_anything) {
  EXPECT_EQ(texts(Services().given<Request>().request<Trace>().transient<Journal>().request<Archive>().handler<ListOrders>()), "");
}

class Keeper {
 public:
  explicit Keeper(std::shared_ptr<Request>) {}
};
TEST(CheckGraph, refuses_to_share_an_object_that_is_given_to_the_scope) {
  EXPECT_EQ(texts(Services().given<Request>().request<Keeper>()),
            "shop::Keeper -> shop::Request: shop::Request exists only during a request, so it can't be taken as a std::shared_ptr; "
            "take a shop::Request& instead of a std::shared_ptr\n");
}

TEST(CheckGraph, names_both_places_of_a_type_that_is_bound_twice) {
  Services services;
  const auto place = std::source_location::current();
  services.singleton<Database>();
  services.request<Database>();
  EXPECT_EQ(texts(services), "shop::Database is bound twice: check_graph_test.cpp:" + std::to_string(place.line() + 1) +
                                 " and check_graph_test.cpp:" + std::to_string(place.line() + 2) +
                                 "; remove one; a test replaces a binding with override()\n");
}

TEST(CheckGraph, refuses_a_null_value) {
  EXPECT_EQ(texts(Services().value(std::shared_ptr<Database>())),
            "the value of shop::Database is a null pointer; pass a pointer to an object\n");
}

TEST(CheckGraph, refuses_a_handler_that_is_a_service_as_well) {
  EXPECT_EQ(texts(Services().singleton<Database>().singleton<OrderStore>().singleton<GetOrder>().handler<GetOrder>()),
            "shop::GetOrder is a handler, which is made on demand, but it is also bound as a service; "
            "remove the binding of the handler, and bind only the services that it needs\n");
}

TEST(CheckGraph, lists_all_problems_at_once) {
  EXPECT_EQ(texts(Services()
                      .handler<GetOrder>()
                      .singleton<OrderStore>()
                      .singleton<Prices>()
                      .singleton<Basket>()
                      .singleton<Discounts>()
                      .request<Trace>()
                      .singleton<Journal>()),
            "shop::GetOrder -> shop::OrderStore -> shop::Database: shop::Database has no binding; "
            "bind it, as in services.singleton<shop::Database>(), or as singleton<shop::Database, Implementation>() if it is an interface\n"
            "shop::Journal -> shop::Trace -> shop::Request: shop::Request has no binding; "
            "bind it, as in services.singleton<shop::Request>(), or as singleton<shop::Request, Implementation>() if it is an interface\n"
            "shop::Prices -> shop::Basket -> shop::Discounts -> shop::Prices: these services depend on each other in a cycle, so none of "
            "them can be constructed; "
            "split one of them, or pass one of them as an argument to the methods that need it\n"
            "shop::Journal -> shop::Trace: shop::Journal is a singleton, but shop::Trace lives for one request; "
            "bind shop::Journal with request(), or pass shop::Trace to its methods as an argument\n");
}

TEST(CheckGraph, shows_where_the_class_with_the_need_was_bound) {
  Services services;
  const auto place = std::source_location::current();
  services.singleton<OrderStore>();
  const std::vector<Error> problems = services.check();
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_TRUE(
      martlet::to_text(problems[0]).starts_with("check_graph_test.cpp:" + std::to_string(place.line() + 1) + ": shop::OrderStore -> "));
  EXPECT_EQ(problems[0].code, martlet::Code::missing);
}

TEST(CheckGraph, follows_a_factorys_parameters) {
  EXPECT_EQ(texts(Services().singleton<OrderStore>([](Database& database) { return OrderStore(database); })),
            "shop::OrderStore -> shop::Database: shop::Database has no binding; bind it, as in services.singleton<shop::Database>(), or as "
            "singleton<shop::Database, Implementation>() if it is an interface\n");
}

TEST(CheckGraph, does_not_check_an_overridden_service) {
  Database database;
  Services services;
  services.override(OrderStore(database)).handler<GetOrder>().singleton<OrderStore>();
  EXPECT_EQ(texts(services), "");
}

TEST(CheckGraph, does_not_require_the_needs_of_an_overridden_service) {
  Database database;
  Services services;
  services.handler<CreateOrder>().singleton<Mailer>().singleton<OrderStore>();
  EXPECT_NE(texts(services), "");
  services.override(OrderStore(database));
  EXPECT_EQ(texts(services), "");
}

}  // namespace
}  // namespace shop
