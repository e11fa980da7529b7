// Code on docs/guides/aws.md. It must compile as printed.
#include <martlet/aws/s3_objects/s3_objects.hpp>
#include <martlet/martlet.hpp>

namespace aws = martlet::aws;

class GetReport {
 public:
  explicit GetReport(aws::S3Objects& objects) : objects_(objects) {}
  martlet::Task<martlet::Response> operator()(martlet::Param<"name"> name) {
    aws::Outcome<aws::ReadObject> report = co_await objects_.read(aws::ObjectName("reports", *name));
    if (!report) throw martlet::not_found("No report " + *name);
    martlet::Response response(std::move(report->stream));
    response.type(report->content_type.value_or("application/octet-stream"));
    co_return response;
  }

 private:
  aws::S3Objects& objects_;
};
