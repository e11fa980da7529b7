#include "testing/initialize_and_inject.hpp"

namespace martlet {
namespace {

class Stock {
 public:
  virtual ~Stock() = default;
  virtual int count() const { return 3; }
};
class Sessions {
 public:
  bool has(const std::string& token) const { return token == "good"; }
};

std::string text() { return "text"; }
std::string show_stock(Request& request) { return std::to_string(*request.pre<int>("stock")); }

InjectOptions with_token(std::string token) {
  InjectOptions options;
  options.url = "/";
  options.headers = {{"authorization", "Bearer " + token}};
  return options;
}

// ---- handlers

TEST(Participant, lambda_as_handler_receives_services_as_parameters) {
  Server server(quiet_options());
  server.services().singleton<Stock>();
  server.get("/{id}", [](const Stock& stock, Param<"id"> id, std::shared_ptr<Stock> same) {
    return *id + std::to_string(stock.count()) + (same.get() == &stock ? " same" : " other");
  });
  EXPECT_EQ(answer(server, "/a").payload, "a3 same");
}

std::string count_of(Stock& stock) { return std::to_string(stock.count()); }

TEST(Participant, function_as_handler_receives_services_as_parameters) {
  Server server(quiet_options());
  server.services().singleton<Stock>();
  server.get("/", count_of);
  server.get("/again", count_of);
  EXPECT_EQ(answer(server, "/").payload, "3");
  EXPECT_EQ(answer(server, "/again").payload, "3");
}

TEST(Participant, with_a_missing_service_is_named_at_initialization) {
  Server server(quiet_options());
  server.get("/stock", count_of);
  EXPECT_EQ(initialization_error(server),
            "the application can't start: "
            "the handler of GET /stock -> martlet::Stock: martlet::Stock has no binding; "
            "bind it, as in services.singleton<martlet::Stock>(), or as singleton<martlet::Stock, Implementation>() if it is an interface "
            "[no-binding]");
}

// A service with one instance for each request.
class Trace {
 public:
  explicit Trace(const Request& request) : path_(request.path()) {}
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

TEST(Participant, with_a_request_scoped_service_receives_a_new_one_each_time) {
  Server server(quiet_options());
  server.services().request<Trace>();
  server.ext(ExtPoint::on_pre_handler, [](Request& request, Trace& trace) { request.app<std::string>() = trace.path(); });
  server.get("/{x}", [](Request& request, Trace& trace) { return request.app<std::string>() + ' ' + trace.path(); });
  EXPECT_EQ(answer(server, "/a").payload, "/a /a");
  EXPECT_EQ(answer(server, "/b").payload, "/b /b");
}

// ---- pre methods

TEST(Participant, pre_method_receives_services) {
  Server server(quiet_options());
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

TEST(Participant, pre_method_can_be_a_class) {
  Server server(quiet_options());
  server.services().singleton<Stock>();
  server.get("/", show_stock).pre(pre<CountStock>("stock"));
  EXPECT_EQ(answer(server, "/").payload, "3");
}

TEST(Participant, pre_method_with_a_missing_service_is_named_at_initialization) {
  Server server(quiet_options());
  server.get("/", text).pre(pre("stock", [](Stock& stock) { return stock.count(); }));
  const std::string error = initialization_error(server);
  EXPECT_NE(error.find("the pre method \"stock\" of GET / -> martlet::Stock: martlet::Stock has no binding"), std::string::npos) << error;
}

TEST(Participant, pre_method_that_returns_a_boom_fails) {
  Server server(quiet_options());
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

TEST(Participant, extension_receives_services) {
  Server server(quiet_options());
  server.services().singleton<Stock>();
  server.ext(ExtPoint::on_pre_response,
             [](Request& request, Stock& stock) { request.response()->header("x-stock", std::to_string(stock.count())); });
  server.get("/", text);
  EXPECT_EQ(answer(server, "/").header("x-stock"), "3");
}

TEST(Participant, extension_of_a_server_or_route_can_be_a_class) {
  Server whole(quiet_options());
  whole.services().singleton<Stock>();
  whole.ext<RequireStock>(ExtPoint::on_request);
  EXPECT_EQ(answer(whole, "/nowhere").status, 409);
  Server server(quiet_options());
  server.services().singleton<Stock>();
  server.get("/", text).ext<RequireStock>(ExtPoint::on_pre_handler);
  EXPECT_EQ(answer(server, "/").json().text("message"), "not enough");
}

TEST(Participant, extension_with_a_missing_service_is_named_at_initialization) {
  Server server(quiet_options());
  server.ext(ExtPoint::on_pre_auth, [](Stock&) {});
  const std::string error = initialization_error(server);
  EXPECT_NE(error.find("the extension at onPreAuth -> martlet::Stock: martlet::Stock has no binding"), std::string::npos) << error;
}

class Broken {
 public:
  explicit Broken(const Request&) { throw conflict("broken"); }
};

TEST(Participant, whose_service_cannot_be_constructed_fails_only_its_request) {
  Server server(quiet_options());
  server.services().request<Broken>();
  server.get("/broken", text).ext(ExtPoint::on_pre_handler, [](Broken&) {});
  server.get("/", text);
  EXPECT_EQ(answer(server, "/broken").status, 409);
  EXPECT_EQ(answer(server, "/").status, 200);
}

// ---- authentication

TEST(Participant, authentication_strategy_receives_services) {
  Server server(quiet_options());
  server.services().singleton<Sessions>();
  server.auth_strategy("session", bearer([](std::string token, const Sessions& sessions) -> std::optional<Credentials<>> {
                         if (!sessions.has(token)) return std::nullopt;
                         return Credentials<>{.scope = {"all"}};
                       }));
  server.get("/", text).auth("session", scope("all"));
  EXPECT_EQ(answer(server, with_token("good")).status, 200);
  EXPECT_EQ(answer(server, with_token("bad")).status, 401);
}

class CheckToken {
 public:
  explicit CheckToken(const Sessions& sessions) : sessions_(sessions) {}
  Task<std::optional<Credentials<>>> operator()(std::string token) const {
    if (!sessions_.has(token)) co_return std::nullopt;
    co_return Credentials<>();
  }

 private:
  const Sessions& sessions_;
};

TEST(Participant, authentication_strategy_can_be_a_class) {
  Server server(quiet_options());
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
    co_return Credentials<>();
  }

 private:
  const Sessions& sessions_;
};

TEST(Participant, custom_scheme_is_constructed_from_services) {
  Server server(quiet_options());
  server.services().singleton<Sessions>();
  server.auth_strategy("session", AuthStrategy::of<SessionScheme>());
  server.get("/", text).auth("session");
  InjectOptions options;
  options.url = "/";
  options.headers = {{"x-session", "good"}};
  EXPECT_EQ(answer(server, options).status, 200);
  EXPECT_EQ(answer(server, "/").status, 401);
}

TEST(Participant, authentication_strategy_with_a_missing_service_is_named_at_initialization) {
  Server server(quiet_options());
  server.auth_strategy("session", basic("home", [](BasicLogin, Sessions&) { return std::optional(Credentials<>()); }));
  const std::string error = initialization_error(server);
  EXPECT_NE(error.find("the authentication strategy \"session\" -> martlet::Sessions: martlet::Sessions has no binding"), std::string::npos)
      << error;
}

}  // namespace
}  // namespace martlet
