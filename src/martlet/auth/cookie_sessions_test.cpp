#include <martlet/auth/cookie_sessions.hpp>

#include <gtest/gtest.h>

#include <martlet/base/encoding.hpp>
#include <martlet/testing/testing.hpp>

namespace martlet {
namespace {

struct Person {
  std::string name;
  int age = 0;
  Secret password;
};
Schema describe(Type<Person>) {
  return object<Person>("Person", field<&Person::name>("name"), field<&Person::age>("age").fallback(0),
                        field<&Person::password>("password").fallback(Secret()));
}

const SessionKey old_key{"2025", Secret(std::string(32, 'o'))};
const SessionKey new_key{"2026", Secret(std::string(32, 'n'))};

class CookieSessionsTest : public testing::Test {
 protected:
  TestServer serve(SessionKeys keys = {{new_key}}, SessionOptions options = {}) {
    return started([&](Server& server) { server.plugin(sessions<Person>("session", std::move(keys), std::move(options))); });
  }
  TestServer started(const std::function<void(Server&)>& add_sessions) {
    const auto app = [&](Server& server) {
      add_sessions(server);
      server.post("/login", [](Body<Person> person, const Sessions<Person>& sessions) {
        Response response("welcome");
        sessions.begin(response, *person, {"read"});
        return response;
      });
      server.post("/logout", [](const Sessions<Person>& sessions) {
        Response response("bye");
        sessions.end(response);
        return response;
      });
      server.get("/me", [](Credentials<Person> person) { return person->name + ' ' + std::to_string(person->age); }).auth("session");
      server.get("/read", [](Credentials<Person>) { return "read"; }).auth("session", scope("read"));
      server.get("/admin", [](Credentials<Person>) { return "admin"; }).auth("session", scope("admin"));
    };
    TestServer server(app);
    server.with<Clock>(clock);
    return server;
  }
  // The Set-Cookie header, and the cookie in it.
  static std::string login(const TestServer& server, std::string person = R"({"name":"ada","age":36})") {
    return std::string(server.post("/login", std::move(person)).header("set-cookie"));
  }
  static std::string cookie_of(const std::string& header) { return header.substr(0, header.find(';')); }
  static TestResponse me(const TestServer& server, std::string cookie, std::string url = "/me") {
    return server.get(std::move(url), {{"cookie", std::move(cookie)}});
  }

  ManualClock clock;
};

TEST_F(CookieSessionsTest, last_from_login_until_they_expire) {
  const TestServer server = serve();
  const std::string cookie = cookie_of(login(server));
  EXPECT_EQ(me(server, cookie).payload, "ada 36");
  clock.advance(std::chrono::hours(8) - std::chrono::milliseconds(1));
  EXPECT_EQ(me(server, cookie).payload, "ada 36");
  clock.advance(std::chrono::milliseconds(1));
  const TestResponse refused = me(server, cookie);
  EXPECT_EQ(refused.status, 401);
  EXPECT_EQ(refused.header("www-authenticate"), "Cookie error=\"Invalid session\"");
}

TEST_F(CookieSessionsTest, contain_scopes) {
  const TestServer server = serve();
  const std::string cookie = cookie_of(login(server));
  EXPECT_EQ(me(server, cookie, "/read").payload, "read");
  EXPECT_EQ(me(server, cookie, "/admin").status, 403);
}

TEST_F(CookieSessionsTest, are_stored_in_a_cookie_hidden_from_scripts_and_other_hosts) {
  const std::string header = login(serve());
  EXPECT_TRUE(header.starts_with("session=1.2026.")) << header;
  EXPECT_NE(header.find("; Max-Age=28800;"), std::string::npos) << header;
  for (const std::string part : {"; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/"})
    EXPECT_NE(header.find(part), std::string::npos) << header;
  EXPECT_EQ(header.find("Domain"), std::string::npos);
  const std::string other =
      login(serve({{new_key}}, {.cookie = "__Host-s", .ttl = std::chrono::seconds(60), .same_site = SameSite::strict}));
  EXPECT_TRUE(other.starts_with("__Host-s=1.2026.")) << other;
  EXPECT_NE(other.find("SameSite=Strict"), std::string::npos) << other;
}

TEST_F(CookieSessionsTest, end_with_logout) {
  const TestServer server = serve();
  const std::string header(server.post("/logout").header("set-cookie"));
  EXPECT_TRUE(header.starts_with("session=;")) << header;
  EXPECT_NE(header.find("Max-Age=0"), std::string::npos) << header;
  EXPECT_NE(header.find("Path=/"), std::string::npos) << header;
}

TEST_F(CookieSessionsTest, lead_to_401_if_missing) {
  const TestResponse response = serve().get("/me");
  EXPECT_EQ(response.status, 401);
  EXPECT_EQ(response.header("www-authenticate"), "Cookie");
}

TEST_F(CookieSessionsTest, do_not_reveal_their_contents) {
  const std::string cookie = cookie_of(login(serve(), R"({"name":"adalovelace","age":36,"password":"hunter22"})"));
  const std::optional<std::string> bytes = from_base64url(cookie.substr(std::string("session=1.2026.").size()));
  ASSERT_TRUE(bytes);
  EXPECT_EQ(bytes->find("ada"), std::string::npos);
  EXPECT_NE(cookie, cookie_of(login(serve(), R"({"name":"adalovelace","age":36})"))) << "equal sessions have different cookies";
}

TEST_F(CookieSessionsTest, cannot_be_modified) {
  const TestServer server = serve();
  const std::string cookie = cookie_of(login(server));
  for (std::size_t i = std::string("session=").size(); i < cookie.size(); ++i) {
    std::string changed = cookie;
    changed[i] = changed[i] == 'A' ? 'B' : 'A';
    EXPECT_EQ(me(server, changed).status, 401) << i;
  }
  for (const std::string value : {"", "1", "1.", "1.2026", "1.2026.", "1.2026.AAAA", "2.2026.AAAA", "1..AAAA", "{}", "."}) {
    EXPECT_EQ(me(server, "session=" + value).status, 401) << value;
  }
  EXPECT_EQ(me(server, cookie + "A").status, 401);
  EXPECT_EQ(me(server, cookie.substr(0, cookie.size() - 1)).status, 401);
  EXPECT_EQ(me(server, cookie + "; " + cookie).status, 401) << "two cookies with this name are refused";
  EXPECT_FALSE(server.log().has(cookie.substr(20, 20)));
}

TEST_F(CookieSessionsTest, of_another_key_cookie_or_service_are_refused) {
  const std::string cookie = cookie_of(login(serve()));
  EXPECT_EQ(me(serve({{{"2026", Secret(std::string(32, 'x'))}}}), cookie).status, 401);
  EXPECT_EQ(me(serve({{new_key}}, {.cookie = "other"}), "other" + cookie.substr(std::string("session").size())).status, 401);
}

TEST_F(CookieSessionsTest, remain_valid_while_their_key_is_being_replaced) {
  const std::string cookie = cookie_of(login(serve({{old_key}})));
  const TestServer both = serve({{new_key, old_key}});
  EXPECT_EQ(me(both, cookie).payload, "ada 36");
  EXPECT_TRUE(login(both).starts_with("session=1.2026."));
  EXPECT_EQ(me(serve({{new_key}}), cookie).status, 401);
}

TEST_F(CookieSessionsTest, are_refused_if_they_do_not_fit_into_a_cookie) {
  const TestServer server = serve();
  EXPECT_EQ(server.post("/login", R"({"name":")" + std::string(2000, 'a') + "\"}").status, 200);
  EXPECT_EQ(server.post("/login", R"({"name":")" + std::string(4000, 'a') + "\"}").status, 500);
  EXPECT_TRUE(server.log().has("doesn't fit into a cookie; keep only an id in the session")) << server.log().text();
}

TEST_F(CookieSessionsTest, can_use_keys_from_services) {
  const TestServer server = started([](Server& s) {
    s.plugin(sessions<Person>("session"));
    s.services().singleton<SessionKeys>([](const Clock&) { return SessionKeys{{new_key}}; });
  });
  EXPECT_EQ(me(server, cookie_of(login(server))).payload, "ada 36");
}

TEST_F(CookieSessionsTest, with_invalid_keys_are_an_initialization_error) {
  const auto failure = [&](SessionKeys keys) { return serve(std::move(keys)).failure(); };
  EXPECT_NE(failure({}).find("sessions require a key"), std::string::npos) << failure({});
  EXPECT_NE(failure({{{"2026", Secret("short")}}}).find("the secret of the session's key \"2026\" must have at least 32 characters"),
            std::string::npos);
  EXPECT_NE(failure({{{"20.26", new_key.secret}}}).find("1 to 16 letters and digits"), std::string::npos);
  EXPECT_NE(failure({{new_key, new_key}}).find("two session keys have the id \"2026\""), std::string::npos);
}

}  // namespace
}  // namespace martlet
