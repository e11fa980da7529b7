#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include <martlet/testing/testing.hpp>

#include "app.hpp"
#include "model/rates.hpp"

namespace shipping {
namespace {

TEST(Quote, charges_for_every_started_kilogram) {
  martlet::TestServer service(app, {});
  EXPECT_EQ(service.get("/quote?grams=1000").as<Quote>().cents, 490);
  EXPECT_EQ(service.get("/quote?grams=1001").as<Quote>().cents, 590);
}

TEST(Quote, is_refused_for_an_invalid_weight) {
  martlet::TestServer service(app, {});
  EXPECT_EQ(service.get("/quote?grams=0").message(), R"("grams" must be greater than or equal to 1)");
  EXPECT_EQ(service.get("/quote").message(), R"("grams" is required)");
}

TEST(Quote, uses_the_rates_in_the_file_that_the_settings_name) {
  const std::filesystem::path file = std::filesystem::path(testing::TempDir()) / "shipping_rates.json";
  std::ofstream(file) << R"({"parcel_cents":100,"kilogram_cents":1})";
  martlet::TestServer service(app, {.rates = file.string()});
  EXPECT_EQ(service.get("/quote?grams=5000").as<Quote>().cents, 105);
  std::filesystem::remove(file);
}

}  // namespace
}  // namespace shipping
