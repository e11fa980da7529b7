#include "model/attachment.hpp"
#include "service_fixture.hpp"

namespace orders {
namespace {

class Attachments : public ServiceFixture {
 protected:
  Attachments() { place_order(); }
  martlet::TestResponse attach(std::string bytes, std::string type = "application/octet-stream") {
    return clerk.put("/orders/ord_1/attachment", std::move(bytes), {{"content-type", std::move(type)}});
  }
};

std::string every_byte() {
  std::string bytes;
  for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
  return bytes;
}

TEST_F(Attachments, are_returned_byte_for_byte) {
  const auto put = attach(every_byte(), "image/png");
  EXPECT_EQ(put.status, 201);
  EXPECT_EQ(put.payload, R"({"media_type":"image/png","size":256,"version":1})");
  const auto answer = clerk.get("/orders/ord_1/attachment");
  EXPECT_EQ(answer.payload, every_byte());
  EXPECT_EQ(answer.header("content-type"), "image/png");
  EXPECT_EQ(answer.header("content-disposition"), R"(attachment; filename="ord_1")");
  EXPECT_EQ(answer.header("x-content-type-options"), "nosniff");
}

TEST_F(Attachments, replace_earlier_ones) {
  attach("old");
  EXPECT_EQ(attach("new").status, 200);
  const auto answer = clerk.get("/orders/ord_1/attachment");
  EXPECT_EQ(answer.payload, "new");
  EXPECT_EQ(answer.header("etag"), R"("v2")");
}

TEST_F(Attachments, are_sent_only_if_they_have_changed) {
  attach("x");
  EXPECT_EQ(clerk.get("/orders/ord_1/attachment", {{"if-none-match", R"("v1")"}}).status, 304);
}

TEST_F(Attachments, are_sent_in_part_if_a_range_is_requested) {
  attach("0123456789");
  const auto answer = clerk.get("/orders/ord_1/attachment", {{"range", "bytes=2-4"}});
  EXPECT_EQ(answer.status, 206);
  EXPECT_EQ(answer.payload, "234");
}

TEST_F(Attachments, are_404_if_the_order_or_its_file_does_not_exist) {
  EXPECT_EQ(clerk.get("/orders/ord_1/attachment").message(), "The order ord_1 has no attachment");
  EXPECT_EQ(clerk.get("/orders/ord_2/attachment").message(), "No order ord_2");
  EXPECT_EQ(clerk.put("/orders/ord_2/attachment", "x", {{"content-type", "image/png"}}).status, 404);
}

TEST_F(Attachments, must_have_a_known_type) {
  EXPECT_EQ(attach("<html>", "text/html").status, 415);
  EXPECT_EQ(clerk.put("/orders/ord_1/attachment", "{}").status, 415);
}

TEST_F(Attachments, must_not_be_empty) { EXPECT_EQ(attach("").message(), "The attachment is empty"); }

TEST_F(Attachments, have_a_maximum_size) {
  EXPECT_EQ(attach(std::string(attachment_bytes_max, 'x')).status, 201);
  EXPECT_EQ(attach(std::string(attachment_bytes_max + 1, 'x')).status, 413);
}

}  // namespace
}  // namespace orders
