#pragma once
#include <martlet/aws/dynamodb/dynamodb_table.hpp>

#include "attachment_store.hpp"

namespace orders {

/// Stores attachments in DynamoDB. Since items have at most 400 KB, the bytes are stored in parts, and an item called the head names the
/// current parts. A replacement is uploaded in separate parts, and takes effect when its head is written.
class DynamoDbAttachmentStore final : public AttachmentStore {
 public:
  explicit DynamoDbAttachmentStore(martlet::aws::DynamoDbTable& table) : table_(table) {}

  Outcome<Attached> put(const std::string& order, const std::string& media_type, const std::string& bytes) override;
  Outcome<Attachment> find(const std::string& order) const override;

 private:
  martlet::aws::DynamoDbTable& table_;
};

}  // namespace orders
