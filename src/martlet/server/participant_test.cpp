#include <atomic>
#include <thread>

#include <martlet/async/worker_pool.hpp>
#include <martlet/net/server/reactors.hpp>

#include "testing/injection_scene.hpp"

namespace martlet {
namespace {

// A service that remembers who called it.
class Stock {
 public:
  virtual ~Stock() = default;
  virtual int count() const {
    caller = std::this_thread::get_id();
    return 3;
  }
  mutable std::atomic<std::thread::id> caller{};
};
class Sessions {
 public:
  bool has(const std::string& token) const { return token == "good"; }
};

struct NewOrder {
  std::string sku;
};
Schema describe(Type<NewOrder>) { return object<NewOrder>("NewOrder", field<&NewOrder::sku>("sku")); }
class Catalog {
 public:
  bool has(const std::string& sku) const { return sku == "tea"; }
};

std::string text() { return "text"; }
std::string show_stock(Request& request) { return std::to_string(*request.pre<int>("stock")); }

Injection with_token(std::string token) {
  Injection injection;
  injection.url = "/";
  injection.headers = {{"authorization", "Bearer " + token}};
  return injection;
}

// ---- handlers

TEST(Participant, handler_that_is_a_lambda_is_given_services_by_its_parameters) {
  Server server(quiet());
  server.services().singleton<Stock>();
  server.get("/{id}", [](const Stock& stock, Param<"id"> id, std::shared_ptr<Stock> same) {
    return *id + std::to_string(stock.count()) + (same.get() == &stock ? " same" : " other");
  });
  EXPECT_EQ(answer(server, "/a").payload, "a3 same");
}

std::string count_of(Stock& stock) { return std::to_string(stock.count()); }

TEST(Participant, handler_that_is_a_function_is_given_services_too) {
  Server server(quiet());
  server.services().singleton<Stock>();
  server.get("/", count_of);
  server.get("/again", count_of);
  EXPECT_EQ(answer(server, "/").payload, "3");
  EXPECT_EQ(answer(server, "/again").payload, "3");
}

TEST(Participant, whose_service_is_missing_is_named_at_initialization) {
  Server server(quiet());
  server.get("/stock", count_of);
  EXPECT_EQ(complaint(server),
            "the application can't start:\n"
            "  the handler of GET /stock -> martlet::Stock: martlet::Stock has no binding; "
            "bind it, as in services.singleton<martlet::Stock>(), or as singleton<martlet::Stock, Implementation>() if it is an interface");
}

// What lives for a request.
class Trace {
 public:
  explicit Trace(const Request& request) : path_(request.path()) {}
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

TEST(Participant, that_needs_a_service_of_its_request_gets_an_own_one_each_time) {
  Server server(quiet());
  server.services().request<Trace>();
  server.ext(ExtPoint::on_pre_handler, [](Request& request, Trace& trace) { request.app<std::string>() = trace.path(); });
  server.get("/{x}", [](Request& request, Trace& trace) { return request.app<std::string>() + ' ' + trace.path(); });
  EXPECT_EQ(answer(server, "/a").payload, "/a /a");
  EXPECT_EQ(answer(server, "/b").payload, "/b /b");
}

// ---- pre methods

TEST(Participant, pre_method_is_given_services) {
  Server server(quiet());
  server.services().singleton<Stock>();
  server.get("/", show_stock).pre(pre("stock", [](Stock& stock) { return stock.count(); }));
  server.get("/waits", show_stock).pre(pre("stock", [](Request&, const Stock& stock) -> Task<int> { co_return stock.count(); }));
  EXPECT_EQ(answer(server, "/").payload, "3");
  EXPECT_EQ(answer(server, "/waits").payload, "3");
}

class CountStock {
 public:
  explicit CountStock(Stock& stock) : stock_(stock) {}
  int operator()(Request&) const { return stock_.count(); }

 private:
  Stock& stock_;
};

TEST(Participant, pre_method_may_be_a_class) {
  Server server(quiet());
  server.services().singleton<Stock>();
  server.get("/", show_stock).pre(pre<CountStock>("stock"));
  EXPECT_EQ(answer(server, "/").payload, "3");
}

TEST(Participant, pre_method_whose_service_is_missing_is_named_at_initialization) {
  Server server(quiet());
  server.get("/", text).pre(pre("stock", [](Stock& stock) { return stock.count(); }));
  const std::string told = complaint(server);
  EXPECT_NE(told.find("the pre method \"stock\" of GET / -> martlet::Stock: martlet::Stock has no binding"), std::string::npos) << told;
}

TEST(Participant, pre_method_that_answers_with_a_boom_fails) {
  Server server(quiet());
  server.services().singleton<Stock>();
  server.get("/", text).pre(pre([](Stock&) { return conflict("sold out"); }));
  EXPECT_EQ(answer(server, "/").status, 409);
}

// ---- extensions

class RequireStock {
 public:
  explicit RequireStock(Stock& stock) : stock_(stock) {}
  Step operator()(Request&) const { return stock_.count() > 3 ? Step(proceed) : Step(conflict("not enough")); }

 private:
  Stock& stock_;
};

TEST(Participant, extension_is_given_services) {
  Server server(quiet());
  server.services().singleton<Stock>();
  server.ext(ExtPoint::on_pre_response,
             [](Request& request, Stock& stock) { request.response()->header("x-stock", std::to_string(stock.count())); });
  server.get("/", text);
  EXPECT_EQ(answer(server, "/").header("x-stock"), "3");
}

TEST(Participant, extension_may_be_a_class_of_a_server_or_of_a_route) {
  Server whole(quiet());
  whole.services().singleton<Stock>();
  whole.ext<RequireStock>(ExtPoint::on_request);
  EXPECT_EQ(answer(whole, "/nowhere").status, 409);
  Server server(quiet());
  server.services().singleton<Stock>();
  server.get("/", text).ext<RequireStock>(ExtPoint::on_pre_handler);
  EXPECT_EQ(answer(server, "/").json().text("message"), "not enough");
}

TEST(Participant, extension_whose_service_is_missing_is_named_at_initialization) {
  Server server(quiet());
  server.ext(ExtPoint::on_pre_auth, [](Stock&) {});
  const std::string told = complaint(server);
  EXPECT_NE(told.find("the extension at onPreAuth -> martlet::Stock: martlet::Stock has no binding"), std::string::npos) << told;
}

class Broken {
 public:
  explicit Broken(const Request&) { throw conflict("broken"); }
};

TEST(Participant, whose_service_can_not_be_made_fails_its_request_and_no_other) {
  Server server(quiet());
  server.services().request<Broken>();
  server.get("/broken", text).ext(ExtPoint::on_pre_handler, [](Broken&) {});
  server.get("/", text);
  EXPECT_EQ(answer(server, "/broken").status, 409);
  EXPECT_EQ(answer(server, "/").status, 200);
}

// ---- authentication

TEST(Participant, authentication_is_given_services) {
  Server server(quiet());
  server.services().singleton<Sessions>();
  server.auth_strategy("session", bearer([](std::string token, const Sessions& sessions) -> std::optional<Credentials> {
                         if (!sessions.has(token)) return std::nullopt;
                         return Credentials{.scope = {"all"}};
                       }));
  server.get("/", text).auth("session", scope("all"));
  EXPECT_EQ(answer(server, with_token("good")).status, 200);
  EXPECT_EQ(answer(server, with_token("bad")).status, 401);
}

class CheckToken {
 public:
  explicit CheckToken(const Sessions& sessions) : sessions_(sessions) {}
  Task<std::optional<Credentials>> operator()(std::string token) const {
    if (!sessions_.has(token)) co_return std::nullopt;
    co_return Credentials();
  }

 private:
  const Sessions& sessions_;
};

TEST(Participant, authentication_may_be_a_class) {
  Server server(quiet());
  server.services().singleton<Sessions>();
  server.auth_strategy("session", bearer<CheckToken>());
  server.get("/", text).auth("session");
  EXPECT_EQ(answer(server, with_token("good")).status, 200);
  EXPECT_EQ(answer(server, with_token("bad")).status, 401);
}

class SessionScheme final : public AuthScheme {
 public:
  explicit SessionScheme(const Sessions& sessions) : sessions_(sessions) {}
  Task<Authentication> authenticate(Request& request) override {
    if (!sessions_.has(std::string(request.headers().get("x-session").value_or("")))) co_return unauthorized("No session");
    co_return Credentials();
  }

 private:
  const Sessions& sessions_;
};

TEST(Participant, scheme_of_your_own_is_made_of_services) {
  Server server(quiet());
  server.services().singleton<Sessions>();
  server.auth_strategy("session", AuthStrategy::of<SessionScheme>());
  server.get("/", text).auth("session");
  Injection injection;
  injection.url = "/";
  injection.headers = {{"x-session", "good"}};
  EXPECT_EQ(answer(server, injection).status, 200);
  EXPECT_EQ(answer(server, "/").status, 401);
}

TEST(Participant, authentication_whose_service_is_missing_is_named_at_initialization) {
  Server server(quiet());
  server.auth_strategy("session", basic("home", [](BasicLogin, Sessions&) { return std::optional(Credentials()); }));
  const std::string told = complaint(server);
  EXPECT_NE(told.find("the authentication strategy \"session\" -> martlet::Sessions: martlet::Sessions has no binding"), std::string::npos)
      << told;
}

// ---- rules

Server orders() {
  Server server(quiet());
  server.services().singleton<Catalog>();
  return server;
}
Verdict knows(const NewOrder& order, const Catalog& catalog) {
  if (catalog.has(order.sku)) return std::nullopt;
  return "must name a sku of the catalog";
}

TEST(Participant, rule_is_given_services_and_what_the_handler_reads) {
  Server server = orders();
  server.post("/", [](Body<NewOrder> order) { return order->sku; }).rule(rule(knows));
  EXPECT_EQ(answer(server, json_post("/", R"({"sku":"tea"})")).payload, "tea");
  const Injected refused = answer(server, json_post("/", R"({"sku":"ivory"})"));
  EXPECT_EQ(refused.status, 400);
  EXPECT_EQ(refused.payload, R"({"statusCode":400,"error":"Bad Request","message":"\"value\" must name a sku of the catalog",)"
                             R"("validation":{"source":"payload","keys":[""]}})");
}

class KnowsSku {
 public:
  explicit KnowsSku(const Catalog& catalog) : catalog_(catalog) {}
  Task<Verdict> operator()(const NewOrder& order) const { co_return knows(order, catalog_); }

 private:
  const Catalog& catalog_;
};

TEST(Participant, rule_may_be_a_class) {
  Server server = orders();
  server.post("/", [](Body<NewOrder> order) { return order->sku; }).rule(rule<KnowsSku>());
  EXPECT_EQ(answer(server, json_post("/", R"({"sku":"tea"})")).status, 200);
  EXPECT_EQ(answer(server, json_post("/", R"({"sku":"ivory"})")).status, 400);
}

TEST(Participant, rule_is_asked_when_the_schema_is_content) {
  Server server = orders();
  server.post("/", [](Body<NewOrder> order) { return order->sku; }).rule(rule(knows));
  EXPECT_EQ(answer(server, json_post("/", "{}")).json().text("message"), "\"sku\" is required");
}

TEST(Participant, rule_about_what_the_handler_does_not_read_is_refused) {
  Server server = orders();
  server.post("/", text).rule(rule(knows));
  EXPECT_EQ(complaint(server),
            "the application can't start:\n  route POST /: one of its rules is about a type that its handler doesn't read");
}

// ---- where they run

// Answers "/" with a pool beside the loop; who called Stock::count().
std::thread::id caller_with_a_pool(Server& server, const std::shared_ptr<Stock>& stock) {
  server.services().value<Stock>(stock);
  WorkerPool workers(2);
  net::Reactors loops(1, workers);
  EXPECT_TRUE(loops.first().run(server.initialize()));
  Injection injection = with_token("good");
  const Injected answer = loops.first().run(server.inject_task(std::move(injection)));
  EXPECT_EQ(answer.status, 200) << answer.payload;
  return stock->caller;
}

TEST(Participant, that_is_plain_and_given_services_runs_on_the_pool) {
  const auto stock = std::make_shared<Stock>();
  Server with_pre(quiet());
  with_pre.get("/", text).pre({pre("a", [](Stock& s) { return s.count(); }), pre("b", [](Request&) { return 2; })});
  EXPECT_NE(caller_with_a_pool(with_pre, stock), std::this_thread::get_id());
  Server with_extension(quiet());
  with_extension.get("/", text).ext(ExtPoint::on_pre_handler, [](Request&, Stock& s) { s.count(); });
  EXPECT_NE(caller_with_a_pool(with_extension, stock), std::this_thread::get_id());
  Server with_validator(quiet());
  with_validator.auth_strategy("a", bearer([](std::string, Stock& s) { return std::optional(Credentials{.has_scope = s.count() > 0}); }));
  with_validator.get("/", text).auth("a");
  EXPECT_NE(caller_with_a_pool(with_validator, stock), std::this_thread::get_id());
}

TEST(Participant, that_is_a_coroutine_runs_on_the_loop) {
  const auto stock = std::make_shared<Stock>();
  Server server(quiet());
  server.get("/", text).pre(pre([](Stock& s) -> Task<int> { co_return s.count(); })).never_blocks();
  EXPECT_EQ(caller_with_a_pool(server, stock), std::this_thread::get_id());
}

TEST(Participant, that_takes_the_request_to_the_pool_has_it_alone) {
  Server server(quiet());
  std::atomic<int> inside = 0;
  std::atomic<int> most = 0;
  const auto enter = [&](Request&, Stock&) {
    most = std::max<int>(most, ++inside);
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
    --inside;
    return 1;
  };
  server.get("/", text).pre({pre("a", enter), pre("b", enter), pre("c", enter)});
  caller_with_a_pool(server, std::make_shared<Stock>());
  EXPECT_EQ(most, 1);
}

}  // namespace
}  // namespace martlet
