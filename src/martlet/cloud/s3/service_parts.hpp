#pragma once
#include "s3_handlers.hpp"
#include "s3_service.hpp"

namespace martlet::cloud {

struct S3Service::Parts {
  explicit Parts(std::unique_ptr<s3::S3Store> opened) : store(std::move(opened)) {}
  s3::Backend backend() { return {*store, access}; }

  std::unique_ptr<s3::S3Store> store;
  s3::S3Access access{*store};
};

}  // namespace martlet::cloud
