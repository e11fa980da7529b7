#include "buffered_log_writer.hpp"

#include <gtest/gtest.h>

#include <limits>

#include <martlet/async/virtual_loop.hpp>

namespace martlet::cloud::logs {
namespace {

using namespace std::chrono_literals;

class BufferedLogWriterTest : public ::testing::Test {
 protected:
  void write(const std::string& stream, std::string_view message) {
    writer_->write({"111111111111", "eu-central-1", "/aws/lambda/orders", stream}, wall_now(), message);
  }
  // Returns the stored events, without those that the writer still holds.
  std::vector<std::string> stored() {
    const std::optional<GroupRecord> group = store_.find_group({"111111111111", "eu-central-1"}, "/aws/lambda/orders");
    std::vector<std::string> messages;
    if (!group) return messages;
    for (const EventRecord& event : store_.events({.group = group->id, .to = std::numeric_limits<std::int64_t>::max(), .count = 5000}))
      messages.push_back(event.stream + ": " + event.message);
    return messages;
  }

  VirtualLoop loop_;
  LogStore store_{sqlite::Database::open({.file = ":memory:", .migrations = LogStore::migrations()}).value()};
  std::optional<BufferedLogWriter> writer_{std::in_place, loop_, store_};
};

using Messages = std::vector<std::string>;

TEST_F(BufferedLogWriterTest, writes_lines_together_after_a_tenth_of_a_second) {
  write("a", "1\n");
  write("b", "2\n");
  write("a", "3\n");
  EXPECT_EQ(stored(), Messages());
  loop_.run_until(loop_.now() + 100ms);
  EXPECT_EQ(stored(), (Messages{"a: 1\n", "b: 2\n", "a: 3\n"}));
}

TEST_F(BufferedLogWriterTest, shows_all_lines_to_every_reader) {
  store_.before_reading([this] { writer_->flush(); });
  write("a", "1\n");
  EXPECT_EQ(stored(), Messages{"a: 1\n"});
}

TEST_F(BufferedLogWriterTest, writes_the_remaining_lines_when_it_is_destroyed) {
  write("a", "1\n");
  writer_.reset();
  EXPECT_EQ(stored(), Messages{"a: 1\n"});
}

TEST_F(BufferedLogWriterTest, buffers_at_most_a_thousand_lines) {
  for (int i = 0; i < 1000; ++i) write("a", "x");
  EXPECT_EQ(stored().size(), 1000U);
}

TEST_F(BufferedLogWriterTest, replaces_bytes_that_are_not_utf_8) {
  write("a", "\xff");
  loop_.run_until(loop_.now() + 100ms);
  EXPECT_EQ(stored(), Messages{"a: \xEF\xBF\xBD"});
}

}  // namespace
}  // namespace martlet::cloud::logs
