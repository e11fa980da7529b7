#include "service_fixture.hpp"

namespace orders {
namespace {

class Customers : public ServiceFixture {};

TEST_F(Customers, are_created_and_found) {
  const auto created = clerk.post("/customers", ada);
  EXPECT_EQ(created.status, 201);
  EXPECT_EQ(created.header("location"), "/customers/cus_1");
  EXPECT_EQ(created.payload, R"({"id":"cus_1","name":"Ada","email":"ada@example.com"})");
  EXPECT_EQ(clerk.get("/customers/cus_1").payload, created.payload);
}

TEST_F(Customers, are_404_if_the_id_is_unknown) {
  const auto answer = clerk.get("/customers/cus_9");
  EXPECT_EQ(answer.payload, R"({"statusCode":404,"error":"Not Found","message":"No customer cus_9"})");
  EXPECT_EQ(clerk.get("/customers/J%C3%BCrgen").message(), "No customer Jürgen");
  EXPECT_EQ(clerk.get("/customers/cus_01").status, 404);
  EXPECT_EQ(clerk.get("/customers/ord_1").status, 404);
}

TEST_F(Customers, have_unique_email_addresses_regardless_of_case) {
  clerk.post("/customers", ada);
  const auto again = clerk.post("/customers", NewCustomer{"Ada L.", "ADA@example.com"});
  EXPECT_EQ(again.status, 409);
  EXPECT_EQ(again.message(), "There is a customer with the e-mail address ADA@example.com");
}

TEST_F(Customers, are_rejected_with_all_problems_in_one_response) {
  const auto answer = clerk.post("/customers", R"({"name":7,"email":"nowhere","age":3})");
  EXPECT_EQ(answer.payload,
            R"({"statusCode":400,"error":"Bad Request","message":"\"name\" must be a string. \"email\" must be a valid email. )"
            R"(\"age\" is not allowed","validation":{"source":"payload","keys":["name","email","age"]}})");
}

TEST_F(Customers, are_listed_in_pages) {
  for (const std::string name : {"a", "b", "c"}) clerk.post("/customers", NewCustomer{name, name + "@example.com"});
  const auto page = clerk.get("/customers?limit=1&offset=1");
  EXPECT_EQ(page.payload, R"({"customers":[{"id":"cus_2","name":"b","email":"b@example.com"}],"total":3})");
}

TEST_F(Customers, are_filtered_by_their_email_address) {
  clerk.post("/customers", ada);
  clerk.post("/customers", NewCustomer{"Jürgen", "jürgen@example.com"});
  EXPECT_EQ(clerk.get("/customers?email=j%C3%BCrgen%40example.com").payload,
            R"({"customers":[{"id":"cus_2","name":"Jürgen","email":"jürgen@example.com"}],"total":1})");
  EXPECT_EQ(clerk.get("/customers?email=nobody%40example.com").payload, R"({"customers":[],"total":0})");
}

TEST_F(Customers, reject_page_parameters_outside_their_limits) {
  EXPECT_EQ(clerk.get("/customers?limit=0").status, 400);
  EXPECT_EQ(clerk.get("/customers?limit=201").message(), R"("limit" must be less than or equal to 200)");
  EXPECT_EQ(clerk.get("/customers?offset=-1").status, 400);
  EXPECT_EQ(clerk.get("/customers?page=2").message(), R"("page" is not allowed)");
}

}  // namespace
}  // namespace orders
