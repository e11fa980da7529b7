#include <map>
#include <memory>
#include <stdexcept>

#include <martlet/async/sleep.hpp>

#include "testing/initialize_and_inject.hpp"

namespace martlet {
namespace {

struct Item {
  std::string sku;
  int quantity = 1;
};
Schema describe(Type<Item>) {
  return object<Item>("Item", field<&Item::sku>("sku").min(1), field<&Item::quantity>("quantity").min(1).max(99).fallback(1));
}

struct Paging {
  int limit = 20;
};
Schema describe(Type<Paging>) { return object<Paging>("Paging", field<&Paging::limit>("limit").min(1).max(100).fallback(20)); }

struct ItemPath {
  std::string shelf;
  int number = 0;
};
Schema describe(Type<ItemPath>) {
  return object<ItemPath>("ItemPath", field<&ItemPath::shelf>("shelf"), field<&ItemPath::number>("number").min(0));
}

TEST(Handler, receives_all_path_parameters_as_a_struct) {
  Server server(quiet_options());
  server.get("/shelves/{shelf}/{number}", [](Path<ItemPath> path) { return path->shelf + '#' + std::to_string(path->number + 1); });
  EXPECT_EQ(answer(server, "/shelves/a%20b/41").payload, "a b#42");
}

TEST(Handler, receives_one_path_parameter_by_name) {
  Server server(quiet_options());
  server.get("/items/{sku}", [](Param<"sku"> sku) { return *sku; });
  EXPECT_EQ(answer(server, "/items/%C3%BC").payload, "\xC3\xBC");
}

TEST(Handler, receives_the_query_with_its_defaults) {
  Server server(quiet_options());
  server.get("/items", [](Query<Paging> paging) { return std::to_string(paging->limit); });
  EXPECT_EQ(answer(server, "/items").payload, "20");
  EXPECT_EQ(answer(server, "/items?limit=5").payload, "5");
}

TEST(Handler, receives_a_header_and_an_optional_one) {
  Server server(quiet_options());
  server.get("/", [](Header<"x-one", int> one, Header<"x-two", std::optional<std::string>> two) {
    return std::to_string(*one) + two->value_or("-");
  });
  InjectOptions options;
  options.headers = {{"X-One", "7"}};
  EXPECT_EQ(answer(server, options).payload, "7-");
}

TEST(Handler, receives_a_cookie) {
  Server server(quiet_options());
  server.get("/", [](Cookie<"lang"> lang) { return *lang; });
  InjectOptions options;
  options.headers = {{"cookie", "a=1; lang=de"}};
  EXPECT_EQ(answer(server, options).payload, "de");
}

TEST(Handler, receives_a_valid_body_and_responds_with_a_location) {
  Server server(quiet_options());
  server.post("/items", [](Body<Item> item) { return Created<Item>{*item, "/items/" + item->sku}; });
  const InjectResponse created = answer(server, json_post("/items", R"({"sku":"a","quantity":3})"));
  EXPECT_EQ(created.status, 201);
  EXPECT_EQ(created.header("location"), "/items/a");
  EXPECT_EQ(created.payload, R"({"sku":"a","quantity":3})");
  ASSERT_TRUE(created.as<Item>());
  EXPECT_EQ(created.as<Item>()->quantity, 3);
}

TEST(Handler, is_not_called_with_a_body_that_its_schema_rejects) {
  Server server(quiet_options());
  server.post("/items", [](Body<Item>) -> std::string { throw std::logic_error("called"); });
  const InjectResponse refused = answer(server, json_post("/items", R"({"sku":"","quantity":0})"));
  EXPECT_EQ(refused.status, 400);
  EXPECT_EQ(
      refused.payload,
      R"({"statusCode":400,"error":"Bad Request","message":"\"sku\" is not allowed to be empty","validation":{"source":"payload","keys":["sku"]}})");
}

TEST(Handler, can_take_a_body_as_text_bytes_or_any_json) {
  Server server(quiet_options());
  server.post("/text", [](Body<std::string> text) { return *text; });
  server.post("/bytes", [](Body<Bytes> bytes) { return std::to_string(bytes->data.size()); });
  server.post("/json", [](Body<json::Value> value) { return value->to_text(); });
  InjectOptions text = json_post("/text", "hello");
  text.headers = {{"content-type", "text/plain"}};
  EXPECT_EQ(answer(server, text).payload, "hello");
  InjectOptions bytes = json_post("/bytes", std::string("\0\xFF", 2));
  bytes.headers = {{"content-type", "application/octet-stream"}};
  EXPECT_EQ(answer(server, bytes).payload, "2");
  EXPECT_EQ(answer(server, json_post("/json", R"([1,{"a":null}])")).payload, R"([1,{"a":null}])");
}

Task<std::string> waits(Param<"id"> id) {
  co_await sleep(std::chrono::milliseconds(1));
  co_return *id;
}

TEST(Handler, can_be_a_coroutine_that_waits) {
  Server server(quiet_options());
  server.get("/{id}", waits);
  EXPECT_EQ(answer(server, "/abc").payload, "abc");
}

TEST(Handler, can_return_an_error) {
  Server server(quiet_options());
  server.get("/{id}", [](Param<"id"> id) -> std::expected<Item, Boom> { return std::unexpected(not_found("No item " + *id)); });
  const InjectResponse missing = answer(server, "/7");
  EXPECT_EQ(missing.status, 404);
  EXPECT_EQ(missing.payload, R"({"statusCode":404,"error":"Not Found","message":"No item 7"})");
}

TEST(Handler, that_throws_is_reported_to_the_log_and_not_to_the_client) {
  std::string logged;
  ServerOptions options;
  options.log = Log([&](std::string_view line) { logged += line; }, Level::info);
  Server server(std::move(options));
  server.get("/", []() -> std::string { throw std::runtime_error("the password is 1234"); });
  const InjectResponse failed = answer(server, "/");
  EXPECT_EQ(failed.status, 500);
  EXPECT_EQ(failed.payload, R"({"statusCode":500,"error":"Internal Server Error","message":"An internal server error occurred"})");
  EXPECT_NE(logged.find("the password is 1234"), std::string::npos);
}

class ItemStore {
 public:
  virtual ~ItemStore() = default;
  virtual std::string name() const { return "real"; }
};
class FakeItemStore final : public ItemStore {
 public:
  std::string name() const override { return "fake"; }
};

class ShowStore {
 public:
  explicit ShowStore(ItemStore& store) : store_(store) {}
  std::string operator()() const { return store_.name(); }

 private:
  ItemStore& store_;
};

TEST(Handler, class_receives_its_services) {
  Server server(quiet_options());
  server.services().singleton<ItemStore>();
  server.get("/", handler<ShowStore>);
  EXPECT_EQ(answer(server, "/").payload, "real");
}

TEST(Handler, class_receives_a_fake_in_a_test) {
  Server server(quiet_options());
  server.services().singleton<ItemStore>().override<ItemStore>(std::make_shared<FakeItemStore>());
  server.get("/", handler<ShowStore>);
  EXPECT_EQ(answer(server, "/").payload, "fake");
}

TEST(Handler, class_with_a_missing_service_is_reported_at_initialization) {
  Server server(quiet_options());
  server.get("/", handler<ShowStore>);
  const std::string error = initialization_error(server);
  EXPECT_NE(error.find("ItemStore has no binding"), std::string::npos) << error;
}

class CountedTrace {
 public:
  explicit CountedTrace(const Request& request) : path_(request.path()) {}
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};
class ShowTrace {
 public:
  explicit ShowTrace(CountedTrace& trace) : trace_(trace) {}
  std::string operator()() const { return trace_.path(); }

 private:
  CountedTrace& trace_;
};

TEST(Handler, class_with_a_request_scoped_service_receives_a_new_one_each_time) {
  Server server(quiet_options());
  server.services().request<CountedTrace>();
  server.get("/{x}", handler<ShowTrace>);
  EXPECT_EQ(answer(server, "/a").payload, "/a");
  EXPECT_EQ(answer(server, "/b").payload, "/b");
}

class Countdown final : public http::BodyStream {
 public:
  explicit Countdown(int from) : left_(from) {}
  Task<std::optional<std::string>> next() override {
    if (left_ == 0) co_return std::nullopt;
    co_await sleep(std::chrono::milliseconds(1));
    co_return std::to_string(left_--) + ' ';
  }

 private:
  int left_;
};

TEST(Handler, can_return_a_stream) {
  Server server(quiet_options());
  server.get("/", [] { return std::unique_ptr<http::BodyStream>(std::make_unique<Countdown>(3)); });
  EXPECT_EQ(answer(server, "/").payload, "3 2 1 ");
}

struct Ticket {
  std::string number;
  static const Ticket& attached_to(Request& request) { return request.app<Ticket>(); }
};

http::Response answered_inside(Server& server, const std::function<void(Request&)>& prepare) {
  LocalLoop loop;
  EXPECT_TRUE(loop.run(server.initialize()));
  http::BufferedBody body;
  http::Request request;
  request.method = "INSIDE";
  request.target = "/ticket";
  request.body = &body;
  const Server::InternalHandler handle = server.as_internal_handler();
  return loop.run(handle(request, prepare));
}

TEST(Handler, can_take_values_attached_to_its_requests_together_with_services) {
  const auto attach = [](Request& request) { request.app<Ticket>().number = "7"; };
  Server server(quiet_options());
  server.route("INSIDE", "/ticket", [](Ticket ticket, const Ticket& same, const Clock&) { return ticket.number + same.number; })
      .internal()
      .attaches(di::id_of<Ticket>);
  EXPECT_EQ(std::get<std::string>(answered_inside(server, attach).body), "77");
}

TEST(Handler, that_takes_values_not_attached_to_its_requests_is_rejected) {
  Server server(quiet_options());
  server.get("/ticket", [](const Ticket& ticket) { return ticket.number; });
  EXPECT_EQ(initialization_error(server),
            "the application can't start: route GET /ticket: its handler takes a martlet::Ticket, but this route's requests have "
            "no martlet::Ticket attached [attachment]");
}

}  // namespace
}  // namespace martlet
