#include "variable_name.hpp"

#include <gtest/gtest.h>

namespace martlet::config {
namespace {

TEST(VariableName, is_the_key_in_capitals) {
  EXPECT_EQ(variable_name("port"), "PORT");
  EXPECT_EQ(variable_name("PORT"), "PORT");
  EXPECT_EQ(variable_name(""), "");
}

TEST(VariableName, separates_words) {
  EXPECT_EQ(variable_name("ordersTable"), "ORDERS_TABLE");
  EXPECT_EQ(variable_name("OrdersTable"), "ORDERS_TABLE");
  EXPECT_EQ(variable_name("orders_table"), "ORDERS_TABLE");
  EXPECT_EQ(variable_name("orders-table"), "ORDERS_TABLE");
  EXPECT_EQ(variable_name("ORDERS_TABLE"), "ORDERS_TABLE");
}

TEST(VariableName, keeps_abbreviations_and_numbers_together) {
  EXPECT_EQ(variable_name("httpURLMax"), "HTTP_URL_MAX");
  EXPECT_EQ(variable_name("baseURL"), "BASE_URL");
  EXPECT_EQ(variable_name("retries2"), "RETRIES2");
  EXPECT_EQ(variable_name("s3Bucket"), "S3_BUCKET");
}

TEST(VariableName, replaces_characters_that_variables_cannot_have) { EXPECT_EQ(variable_name("größe.max"), "GR____E_MAX"); }

}  // namespace
}  // namespace martlet::config
