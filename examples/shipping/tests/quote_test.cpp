#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include <martlet/testing/testing.hpp>

#include "model/rates.hpp"
#include "routes.hpp"

namespace shipping {
namespace {

TEST(Quote, counts_each_kilogram_that_was_begun) {
  martlet::TestServer service(app, {});
  EXPECT_EQ(service.get("/quote?grams=1000").as<Quote>().cents, 490);
  EXPECT_EQ(service.get("/quote?grams=1001").as<Quote>().cents, 590);
}

TEST(Quote, is_refused_for_what_is_no_parcel) {
  martlet::TestServer service(app, {});
  EXPECT_EQ(service.get("/quote?grams=0").message(), R"("grams" must be greater than or equal to 1)");
  EXPECT_EQ(service.get("/quote").message(), R"("grams" is required)");
}

TEST(Quote, is_by_the_rates_that_the_package_brings_along) {
  const std::filesystem::path file = std::filesystem::path(testing::TempDir()) / "shipping_rates.json";
  std::ofstream(file) << R"({"parcel_cents":100,"kilogram_cents":1})";
  martlet::TestServer service(app, {.rates = file.string()});
  EXPECT_EQ(service.get("/quote?grams=5000").as<Quote>().cents, 105);
  std::filesystem::remove(file);
}

}  // namespace
}  // namespace shipping
