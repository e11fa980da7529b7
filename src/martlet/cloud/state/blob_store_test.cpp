#include <filesystem>

#include <gtest/gtest.h>

#include <martlet/base/temporary_folder.hpp>
#include <martlet/cloud/state/blob_store.hpp>

namespace martlet::cloud {
namespace {

TEST(BlobStore, removes_blobs_that_were_incomplete_when_the_process_ended) {
  const TemporaryFolder folder;
  {
    BlobStore blobs = BlobStore::open(folder.path()).value();
    ASSERT_TRUE(blobs.put("whole"));
  }
  std::filesystem::path left = folder.path() / "unfinished" / "left";
  folder.write("unfinished/left", "half");
  BlobStore again = BlobStore::open(folder.path()).value();
  EXPECT_FALSE(std::filesystem::exists(left));
}

}  // namespace
}  // namespace martlet::cloud
