#include "directory_record_store.hpp"
#include "s3_record_store.hpp"

#include <gtest/gtest.h>

#include <unistd.h>

#include <martlet/deploy/simulated_aws/simulated_s3.hpp>

namespace martlet::deploy {
namespace {

void expect_records_to_keep(RecordStore& records, VirtualLoop& loop) {
  EXPECT_TRUE(loop.run(records.add("runs/b/1.json", "one")));
  EXPECT_EQ(loop.run(records.add("runs/b/1.json", "two")).error().code, Code::conflict);
  EXPECT_TRUE(loop.run(records.put("runs/a/1.json", "three")));
  EXPECT_TRUE(loop.run(records.put("runs/a/1.json", "four")));
  EXPECT_EQ(*loop.run(records.get("runs/b/1.json")), "one");
  EXPECT_EQ(*loop.run(records.get("runs/a/1.json")), "four");
  EXPECT_EQ(*loop.run(records.get("runs/c/1.json")), std::nullopt);
  EXPECT_EQ(*loop.run(records.list("runs/")), (std::vector<std::string>{"runs/a/1.json", "runs/b/1.json"}));
  EXPECT_TRUE(loop.run(records.list("none/"))->empty());
}

TEST(RecordStore, adds_replaces_and_lists_records_in_a_directory) {
  VirtualLoop loop;
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / ("martlet-records-" + std::to_string(::getpid()));
  DirectoryRecordStore records(folder);
  expect_records_to_keep(records, loop);
  std::filesystem::remove_all(folder);
}

TEST(RecordStore, adds_replaces_and_lists_records_in_s3) {
  simulated_aws::SimulatedAws simulation;
  simulation.account("222222222222");
  simulated_aws::SimulatedS3 s3(simulation, "222222222222");
  S3RecordStore records(s3, "bucket", "a/prefix/");
  expect_records_to_keep(records, simulation.loop);
  EXPECT_TRUE(simulation.accounts["222222222222"].buckets["bucket"].contains("a/prefix/runs/a/1.json"));
}

}  // namespace
}  // namespace martlet::deploy
