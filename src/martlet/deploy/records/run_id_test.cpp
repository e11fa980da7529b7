#include "run_id.hpp"

#include <gtest/gtest.h>

#include <unistd.h>

#include <martlet/async/virtual_loop.hpp>

#include "directory_record_store.hpp"

namespace martlet::deploy {
namespace {

const WallTime noon = WallTime(std::chrono::milliseconds(1'800'000'000'123));

TEST(RunId, contains_the_time_in_milliseconds) {
  const std::string id = make_run_id(noon);
  EXPECT_TRUE(id.starts_with("20270115T080000.123Z-")) << id;
  EXPECT_TRUE(is_run_id(id));
}

TEST(RunId, sorts_after_the_last_one_even_if_the_clock_went_back) {
  EXPECT_TRUE(make_run_id(noon, "20270115T080000.123Z-ffffffff").starts_with("20270115T080000.124Z-"));
  EXPECT_TRUE(make_run_id(noon, "20991231T235959.999Z-00000000").starts_with("21000101T000000.000Z-"));
  EXPECT_TRUE(make_run_id(noon, "20260115T080000.123Z-ffffffff").starts_with("20270115T080000.123Z-"));
  EXPECT_TRUE(make_run_id(noon, "no id").starts_with("20270115T080000.123Z-"));
}

TEST(RunId, sorts_after_all_recorded_runs) {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / ("martlet-run-id-" + std::to_string(::getpid()));
  VirtualLoop loop;
  DirectoryRecordStore records(folder);
  std::string last;
  for (int i = 0; i < 5; ++i) {  // all within one millisecond
    const std::string id = loop.run(next_run_id(&records, "orders-/runs/", noon));
    EXPECT_GT(id, last);
    EXPECT_TRUE(loop.run(records.add("orders-/runs/" + id + "/1-planned.json", "{}")));
    last = id;
  }
  std::filesystem::remove_all(folder);
}

TEST(RunId, has_a_form_that_is_safe_in_the_name_of_a_record) {
  for (const char* text : {"", "../../etc", "20270115T080000Z-1a2b3c4d", "20270115T080000.123Z-1A2B3C4D", "20270115T080000.123Z-1a2b3c4d/"})
    EXPECT_FALSE(is_run_id(text)) << text;
}

}  // namespace
}  // namespace martlet::deploy
