#include <chrono>

#include <gtest/gtest.h>

#include <martlet/async/virtual_loop.hpp>
#include <martlet/base/temporary_folder.hpp>
#include <martlet/cloud/state/blob_sweep.hpp>

namespace martlet::cloud {
namespace {

TEST(BlobSweep, removes_only_unreferenced_blobs) {
  const TemporaryFolder folder;
  BlobStore blobs = BlobStore::open(folder.path()).value();
  std::string used;
  std::vector<std::string> unused;
  for (int i = 0; i < 200; ++i) unused.push_back(blobs.put("unused " + std::to_string(i)).value());
  used = blobs.put("used").value();
  BlobStore::Writer writing = blobs.write().value();
  ASSERT_TRUE(writing.append("being written"));
  VirtualLoop loop;
  const BlobSweep sweep(loop, blobs, [&](const std::string& name) { return name == used; });
  loop.run_until(loop.now() + std::chrono::seconds(2));
  for (const std::string& name : unused) EXPECT_FALSE(blobs.has(name));
  EXPECT_EQ(blobs.read(used).value(), "used");
  EXPECT_EQ(blobs.read(writing.finish().value()).value(), "being written");
}

TEST(BlobSweep, lets_other_work_run_in_between) {
  const TemporaryFolder folder;
  BlobStore blobs = BlobStore::open(folder.path()).value();
  for (int i = 0; i < 200; ++i) ASSERT_TRUE(blobs.put(std::to_string(i)));
  VirtualLoop loop;
  int asked = 0;
  int asked_before = -1;
  const BlobSweep sweep(loop, blobs, [&](const std::string&) {
    if (++asked == 1) loop.post([&] { asked_before = asked; });
    return true;
  });
  EXPECT_EQ(asked, 0);
  loop.run_until(loop.now() + std::chrono::seconds(2));
  EXPECT_EQ(asked, 200);
  EXPECT_LT(asked_before, 200);
}

}  // namespace
}  // namespace martlet::cloud
