#include "dynamodb_handlers.hpp"
#include "item_write_operation.hpp"

namespace martlet::cloud::dynamodb {

ServiceResult<ItemWriteResponse> put_item(DynamoDbStore& store, Call& call, PutItemRequest& request) {
  return ItemWriteOperation(store, call, ItemWrite::Kind::put, "dynamodb:PutItem").answer(request, request.item);
}

}  // namespace martlet::cloud::dynamodb
