// Generated from the examples of the specification by `pnpm generate`. Do not edit: change spec/ and generate again.

/** Each operation, and its examples by name with their status; the first is the one that stands for a success. */
export const exampleOperations = {
  "listInvoices": {
    "method": "get",
    "path": "/invoices",
    "statuses": {
      "invoicePage": 200,
      "invoicePageWithExtraFields": 200,
      "invoicePageOfMixedTypes": 200,
      "emptyInvoicePage": 200,
      "parameterNotANumber": 400,
      "tokenMissing": 401,
      "tokenOfAnotherStore": 401,
      "storefrontToken": 403,
      "routeNotFound": 404,
      "parametersInvalid": 422,
      "rateLimitExceeded": 429,
      "internalError": 500
    }
  },
  "createInvoice": {
    "method": "post",
    "path": "/invoices",
    "statuses": {
      "invoiceCreated": 200,
      "invoiceNumberTaken": 400,
      "orderHasInvoice": 400,
      "balanceNotANumber": 400,
      "tokenMissing": 401,
      "tokenOfAnotherStore": 401,
      "storefrontToken": 403,
      "channelNotFound": 404,
      "fieldsInvalid": 422,
      "rateLimitExceeded": 429,
      "internalError": 500
    }
  },
  "getInvoice": {
    "method": "get",
    "path": "/invoices/{invoiceId}",
    "statuses": {
      "partiallyPaid": 200,
      "fromOrder": 200,
      "completed": 200,
      "parameterNotANumber": 400,
      "tokenMissing": 401,
      "tokenOfAnotherStore": 401,
      "storefrontToken": 403,
      "invoiceNotFound": 404,
      "invoiceNotFoundEmptyData": 404,
      "idInvalid": 422,
      "rateLimitExceeded": 429,
      "internalError": 500
    }
  },
  "updateInvoice": {
    "method": "put",
    "path": "/invoices/{invoiceId}",
    "statuses": {
      "invoiceUpdated": 200,
      "balanceNotANumber": 400,
      "invoiceNumberTaken": 400,
      "tokenMissing": 401,
      "tokenOfAnotherStore": 401,
      "storefrontToken": 403,
      "invoiceNotFound": 404,
      "invoiceNotFoundEmptyData": 404,
      "fieldsInvalid": 422,
      "rateLimitExceeded": 429,
      "internalError": 500
    }
  },
  "deleteInvoice": {
    "method": "delete",
    "path": "/invoices/{invoiceId}",
    "statuses": {
      "invoiceDeleted": 200,
      "parameterNotANumber": 400,
      "tokenMissing": 401,
      "tokenOfAnotherStore": 401,
      "storefrontToken": 403,
      "invoiceNotFound": 404,
      "invoiceNotFoundEmptyData": 404,
      "idInvalid": 422,
      "rateLimitExceeded": 429,
      "internalError": 500
    }
  },
  "createInvoiceFromOrder": {
    "method": "post",
    "path": "/orders/{orderId}/invoices",
    "statuses": {
      "invoiceMadeFromOrder": 200,
      "orderHasInvoice": 400,
      "orderIncomplete": 400,
      "orderOfGuest": 400,
      "tokenMissing": 401,
      "tokenOfAnotherStore": 401,
      "storefrontToken": 403,
      "orderNotFound": 404,
      "idInvalid": 422,
      "rateLimitExceeded": 429,
      "internalError": 500
    }
  },
  "getInvoicePdf": {
    "method": "get",
    "path": "/invoices/{invoiceId}/download-pdf",
    "statuses": {
      "generatedPdf": 200,
      "generatedAndExternalPdf": 200,
      "parameterNotANumber": 400,
      "tokenMissing": 401,
      "tokenOfAnotherStore": 401,
      "storefrontToken": 403,
      "invoiceNotFound": 404,
      "invoiceNotFoundEmptyData": 404,
      "idInvalid": 422,
      "rateLimitExceeded": 429,
      "internalError": 500
    }
  },
  "listInvoiceExtraFields": {
    "method": "get",
    "path": "/invoices/extra-fields",
    "statuses": {
      "extraFieldPage": 200,
      "emptyExtraFieldPage": 200,
      "parameterNotANumber": 400,
      "tokenMissing": 401,
      "tokenOfAnotherStore": 401,
      "storefrontToken": 403,
      "routeNotFound": 404,
      "parametersInvalid": 422,
      "rateLimitExceeded": 429,
      "internalError": 500
    }
  },
} as const;

/** The bodies of the examples. */
export const exampleBodies: Readonly<Record<string, unknown>> = {
  "invoicePage": {
    "code": 200,
    "data": [
      {
        "id": 2041,
        "customerId": "4711",
        "externalCustomerId": "C-10342",
        "externalId": "ERP-88121",
        "invoiceNumber": "INV-2026-0117",
        "type": "Invoice on Shipment",
        "dueDate": 1770984000,
        "status": 1,
        "orderNumber": "1186",
        "purchaseOrderNumber": "PO-77310",
        "details": {
          "type": "StandardInvoiceDetails",
          "header": {
            "costLines": [
              {
                "description": "Subtotal",
                "amount": {
                  "code": "USD",
                  "value": "668.5000"
                }
              },
              {
                "description": "Freight",
                "amount": {
                  "code": "USD",
                  "value": "24.0000"
                }
              },
              {
                "description": "Sales Tax",
                "amount": {
                  "code": "USD",
                  "value": "55.4000"
                }
              }
            ],
            "orderDate": 1768219200,
            "billingAddress": {
              "city": "Portland",
              "state": "Oregon",
              "country": "United States",
              "street1": "88 Quay Street",
              "street2": "Dock 4",
              "zipCode": "97209",
              "lastName": "Okafor",
              "firstName": "Dana",
              "customFields": {
                "key": "costCentre",
                "value": "310"
              }
            },
            "customerFields": {
              "key": "buyerGroup",
              "value": "trade"
            },
            "shippingAddresses": [
              {
                "city": "Portland",
                "state": "Oregon",
                "country": "United States",
                "street1": "88 Quay Street",
                "street2": "Dock 4",
                "zipCode": "97209",
                "lastName": "Okafor",
                "firstName": "Dana",
                "customFields": {}
              }
            ]
          },
          "details": {
            "lineItems": [
              {
                "sku": "HEX-M8-40",
                "type": "physical",
                "comments": "Zinc plated",
                "description": "Hexagon bolt M8 x 40",
                "quantity": "250",
                "unitPrice": {
                  "code": "USD",
                  "value": "0.4200"
                },
                "unitDiscount": {
                  "code": "USD",
                  "value": "0.0200"
                },
                "customFields": {
                  "key": "batch",
                  "value": "B-7731"
                }
              },
              {
                "sku": "DRILL-18V",
                "type": "physical",
                "comments": "With two batteries",
                "description": "Cordless drill 18 V",
                "quantity": "3",
                "unitPrice": {
                  "code": "USD",
                  "value": "189.5000"
                },
                "unitDiscount": {
                  "code": "USD",
                  "value": "0.0000"
                }
              }
            ],
            "shipments": [
              {
                "addressIndex": "0",
                "shipDate": "January 14, 2026",
                "shipVia": "Ground",
                "trackingNumber": "1ZT0443",
                "comments": "Two parcels",
                "customFields": {
                  "key": "pallet",
                  "value": "P-12"
                }
              }
            ]
          }
        },
        "isPendingPayment": 0,
        "source": 1,
        "originalBalance": {
          "code": "USD",
          "value": "747.9000"
        },
        "openBalance": {
          "code": "USD",
          "value": "347.9000"
        },
        "customerName": "Harbor Tool Supply",
        "createdAt": 1768392000,
        "updatedAt": 1769083200,
        "channelId": "1",
        "channelName": "Trade counter",
        "termsConditions": "Payable within 30 days."
      },
      {
        "id": 1987,
        "customerId": "4711",
        "externalCustomerId": "C-10342",
        "externalId": "ERP-87440",
        "invoiceNumber": "INV-2025-2290",
        "type": "Invoice",
        "dueDate": 1766577600,
        "status": 2,
        "purchaseOrderNumber": "PO-76002",
        "isPendingPayment": 0,
        "source": 1,
        "originalBalance": {
          "code": "USD",
          "value": "1250.0000"
        },
        "openBalance": {
          "code": "USD",
          "value": "0.0000"
        },
        "customerName": "Harbor Tool Supply",
        "createdAt": "1763985600",
        "updatedAt": "1766404800",
        "channelId": "1",
        "channelName": "Trade counter"
      }
    ],
    "meta": {
      "message": "SUCCESS",
      "pagination": {
        "totalCount": 2,
        "limit": 10,
        "offset": 0
      }
    }
  },
  "invoicePageWithExtraFields": {
    "code": 200,
    "data": [
      {
        "id": 2041,
        "customerId": "4711",
        "externalCustomerId": "C-10342",
        "externalId": "ERP-88121",
        "invoiceNumber": "INV-2026-0117",
        "type": "Invoice on Shipment",
        "dueDate": 1770984000,
        "status": 1,
        "orderNumber": "1186",
        "purchaseOrderNumber": "PO-77310",
        "isPendingPayment": 0,
        "source": 1,
        "originalBalance": {
          "code": "USD",
          "value": "747.9000"
        },
        "openBalance": {
          "code": "USD",
          "value": "347.9000"
        },
        "customerName": "Harbor Tool Supply",
        "createdAt": 1768392000,
        "updatedAt": 1769083200,
        "channelId": "1",
        "channelName": "Trade counter",
        "termsConditions": "Payable within 30 days.",
        "extraFields": [
          {
            "fieldName": "Sales region",
            "fieldValue": "North"
          },
          {
            "fieldName": "Pallets",
            "fieldValue": "2"
          }
        ]
      }
    ],
    "meta": {
      "message": "SUCCESS",
      "pagination": {
        "totalCount": 61,
        "limit": 1,
        "offset": 60
      }
    }
  },
  "invoicePageOfMixedTypes": {
    "code": 200,
    "data": [
      {
        "id": 36,
        "customerId": "5120",
        "invoiceNumber": "00000036",
        "type": "Invoice",
        "dueDate": 1772366400,
        "status": 0,
        "orderNumber": 1204,
        "details": {
          "type": "StandardInvoiceDetails",
          "header": {
            "costLines": [
              {
                "description": "Subtotal",
                "amount": {
                  "code": "EUR",
                  "value": "189.0000"
                }
              },
              {
                "description": "Freight",
                "amount": {
                  "code": "EUR",
                  "value": "12.5000"
                }
              },
              {
                "description": "Sales Tax",
                "amount": {
                  "code": "EUR",
                  "value": "38.2900"
                }
              }
            ],
            "orderDate": 1769774400,
            "billingAddress": {
              "city": "Ghent",
              "state": "",
              "country": "Belgium",
              "street1": "Sint-Pietersnieuwstraat 12",
              "street2": "",
              "zipCode": "9000",
              "lastName": "Maes",
              "firstName": "Lotte",
              "customFields": ""
            },
            "customerFields": "",
            "shippingAddresses": []
          },
          "details": {
            "lineItems": [
              {
                "sku": "GLOVE-XL",
                "type": "physical",
                "comments": "",
                "description": "Work gloves, size XL",
                "quantity": 12,
                "unitPrice": {
                  "code": "EUR",
                  "value": "15.7500"
                },
                "unitDiscount": {
                  "code": "EUR",
                  "value": "0.0000"
                },
                "customFields": {
                  "colour": "grey",
                  "engraving": "Maes & Co"
                }
              }
            ],
            "shipments": []
          }
        },
        "isPendingPayment": 0,
        "source": 0,
        "originalBalance": {
          "code": "EUR",
          "value": "239.7900"
        },
        "openBalance": {
          "code": "EUR",
          "value": "239.7900"
        },
        "customerName": "Maes Bouw",
        "createdAt": 1769774700,
        "updatedAt": 1769774700,
        "channelId": 664179,
        "channelName": "Web shop",
        "termsConditions": ""
      },
      {
        "id": 1987,
        "customerId": "4711",
        "externalCustomerId": "C-10342",
        "externalId": "ERP-87440",
        "invoiceNumber": "INV-2025-2290",
        "type": "Invoice",
        "dueDate": 1766577600,
        "status": 2,
        "purchaseOrderNumber": "PO-76002",
        "isPendingPayment": 0,
        "source": 1,
        "originalBalance": {
          "code": "USD",
          "value": "1250.0000"
        },
        "openBalance": {
          "code": "USD",
          "value": "0.0000"
        },
        "customerName": "Harbor Tool Supply",
        "createdAt": "1763985600",
        "updatedAt": "1766404800",
        "channelId": "1",
        "channelName": "Trade counter"
      }
    ],
    "meta": {
      "message": "SUCCESS",
      "pagination": {
        "totalCount": 2,
        "limit": 50,
        "offset": 0
      }
    }
  },
  "emptyInvoicePage": {
    "code": 200,
    "data": [],
    "meta": {
      "message": "SUCCESS",
      "pagination": {
        "totalCount": 0,
        "limit": 10,
        "offset": 0
      }
    }
  },
  "parameterNotANumber": {
    "code": 400,
    "meta": {
      "message": "Bad Requests Error",
      "errors": "Please enter a valid number; "
    }
  },
  "tokenMissing": {
    "code": 401,
    "data": [],
    "meta": {
      "message": "Unauthorized Error",
      "errors": "Authentication is required"
    }
  },
  "tokenOfAnotherStore": {
    "code": 401,
    "data": {
      "errMsg": "Invalid token"
    },
    "meta": {
      "message": "Unauthorized Error"
    }
  },
  "storefrontToken": {
    "code": 403,
    "data": {
      "errMsg": "You have no permission to access this resource"
    },
    "meta": {
      "message": "Forbidden Error"
    }
  },
  "routeNotFound": {
    "code": 404,
    "data": [],
    "meta": {
      "message": "Not Found Error",
      "errors": "Page not found"
    }
  },
  "parametersInvalid": {
    "code": 422,
    "data": {
      "limit": [
        "Ensure this value is greater than or equal to 1."
      ]
    },
    "meta": {
      "message": "Parameter Error"
    }
  },
  "rateLimitExceeded": {
    "code": 429,
    "data": [],
    "meta": {
      "message": "Too Many Requests Error",
      "errors": "Too many requests"
    }
  },
  "internalError": {
    "code": 500,
    "data": {
      "errMsg": "Internal server error"
    },
    "meta": {
      "message": "Internal Server Error"
    }
  },
  "invoiceCreated": {
    "code": 200,
    "data": {
      "id": 2042
    },
    "meta": {
      "message": "Success"
    }
  },
  "invoiceNumberTaken": {
    "code": 400,
    "data": {
      "errMsg": "The invoice number already exists."
    },
    "meta": {
      "message": "Bad Requests Error"
    }
  },
  "orderHasInvoice": {
    "code": 400,
    "data": {
      "errMsg": "The invoice exists for this order"
    },
    "meta": {
      "message": "Bad Requests Error"
    }
  },
  "balanceNotANumber": {
    "code": 400,
    "meta": {
      "message": "Bad Requests Error",
      "errors": "Please enter a valid number; "
    }
  },
  "channelNotFound": {
    "code": 404,
    "data": {
      "errMsg": "Store channels not exist"
    },
    "meta": {
      "message": "Not Found Error"
    }
  },
  "fieldsInvalid": {
    "code": 422,
    "data": {
      "lineItems": [
        "This field is required."
      ],
      "customerId": [
        "This field may not be blank."
      ]
    },
    "meta": {
      "message": "Parameter Error"
    }
  },
  "partiallyPaid": {
    "code": 200,
    "data": {
      "id": 2041,
      "customerId": "4711",
      "externalCustomerId": "C-10342",
      "externalId": "ERP-88121",
      "invoiceNumber": "INV-2026-0117",
      "type": "Invoice on Shipment",
      "dueDate": 1770984000,
      "status": 1,
      "orderNumber": "1186",
      "purchaseOrderNumber": "PO-77310",
      "details": {
        "type": "StandardInvoiceDetails",
        "header": {
          "costLines": [
            {
              "description": "Subtotal",
              "amount": {
                "code": "USD",
                "value": "668.5000"
              }
            },
            {
              "description": "Freight",
              "amount": {
                "code": "USD",
                "value": "24.0000"
              }
            },
            {
              "description": "Sales Tax",
              "amount": {
                "code": "USD",
                "value": "55.4000"
              }
            }
          ],
          "orderDate": 1768219200,
          "billingAddress": {
            "city": "Portland",
            "state": "Oregon",
            "country": "United States",
            "street1": "88 Quay Street",
            "street2": "Dock 4",
            "zipCode": "97209",
            "lastName": "Okafor",
            "firstName": "Dana",
            "customFields": {
              "key": "costCentre",
              "value": "310"
            }
          },
          "customerFields": {
            "key": "buyerGroup",
            "value": "trade"
          },
          "shippingAddresses": [
            {
              "city": "Portland",
              "state": "Oregon",
              "country": "United States",
              "street1": "88 Quay Street",
              "street2": "Dock 4",
              "zipCode": "97209",
              "lastName": "Okafor",
              "firstName": "Dana",
              "customFields": {}
            }
          ]
        },
        "details": {
          "lineItems": [
            {
              "sku": "HEX-M8-40",
              "type": "physical",
              "comments": "Zinc plated",
              "description": "Hexagon bolt M8 x 40",
              "quantity": "250",
              "unitPrice": {
                "code": "USD",
                "value": "0.4200"
              },
              "unitDiscount": {
                "code": "USD",
                "value": "0.0200"
              },
              "customFields": {
                "key": "batch",
                "value": "B-7731"
              }
            },
            {
              "sku": "DRILL-18V",
              "type": "physical",
              "comments": "With two batteries",
              "description": "Cordless drill 18 V",
              "quantity": "3",
              "unitPrice": {
                "code": "USD",
                "value": "189.5000"
              },
              "unitDiscount": {
                "code": "USD",
                "value": "0.0000"
              }
            }
          ],
          "shipments": [
            {
              "addressIndex": "0",
              "shipDate": "January 14, 2026",
              "shipVia": "Ground",
              "trackingNumber": "1ZT0443",
              "comments": "Two parcels",
              "customFields": {
                "key": "pallet",
                "value": "P-12"
              }
            }
          ]
        }
      },
      "isPendingPayment": 0,
      "source": 1,
      "originalBalance": {
        "code": "USD",
        "value": "747.9000"
      },
      "openBalance": {
        "code": "USD",
        "value": "347.9000"
      },
      "customerName": "Harbor Tool Supply",
      "createdAt": 1768392000,
      "updatedAt": 1769083200,
      "channelId": "1",
      "channelName": "Trade counter",
      "termsConditions": "Payable within 30 days.",
      "extraFields": [
        {
          "fieldName": "Sales region",
          "fieldValue": "North"
        },
        {
          "fieldName": "Pallets",
          "fieldValue": "2"
        }
      ]
    },
    "meta": {
      "message": "SUCCESS"
    }
  },
  "fromOrder": {
    "code": 200,
    "data": {
      "id": 36,
      "customerId": "5120",
      "invoiceNumber": "00000036",
      "type": "Invoice",
      "dueDate": 1772366400,
      "status": 0,
      "orderNumber": 1204,
      "details": {
        "type": "StandardInvoiceDetails",
        "header": {
          "costLines": [
            {
              "description": "Subtotal",
              "amount": {
                "code": "EUR",
                "value": "189.0000"
              }
            },
            {
              "description": "Freight",
              "amount": {
                "code": "EUR",
                "value": "12.5000"
              }
            },
            {
              "description": "Sales Tax",
              "amount": {
                "code": "EUR",
                "value": "38.2900"
              }
            }
          ],
          "orderDate": 1769774400,
          "billingAddress": {
            "city": "Ghent",
            "state": "",
            "country": "Belgium",
            "street1": "Sint-Pietersnieuwstraat 12",
            "street2": "",
            "zipCode": "9000",
            "lastName": "Maes",
            "firstName": "Lotte",
            "customFields": ""
          },
          "customerFields": "",
          "shippingAddresses": []
        },
        "details": {
          "lineItems": [
            {
              "sku": "GLOVE-XL",
              "type": "physical",
              "comments": "",
              "description": "Work gloves, size XL",
              "quantity": 12,
              "unitPrice": {
                "code": "EUR",
                "value": "15.7500"
              },
              "unitDiscount": {
                "code": "EUR",
                "value": "0.0000"
              },
              "customFields": {
                "colour": "grey",
                "engraving": "Maes & Co"
              }
            }
          ],
          "shipments": []
        }
      },
      "isPendingPayment": 0,
      "source": 0,
      "originalBalance": {
        "code": "EUR",
        "value": "239.7900"
      },
      "openBalance": {
        "code": "EUR",
        "value": "239.7900"
      },
      "customerName": "Maes Bouw",
      "createdAt": 1769774700,
      "updatedAt": 1769774700,
      "channelId": 664179,
      "channelName": "Web shop",
      "termsConditions": "",
      "extraFields": []
    },
    "meta": {
      "message": "SUCCESS"
    }
  },
  "completed": {
    "code": 200,
    "data": {
      "id": 1987,
      "customerId": "4711",
      "externalCustomerId": "C-10342",
      "externalId": "ERP-87440",
      "invoiceNumber": "INV-2025-2290",
      "type": "Invoice",
      "dueDate": 1766577600,
      "status": 2,
      "purchaseOrderNumber": "PO-76002",
      "isPendingPayment": 0,
      "source": 1,
      "originalBalance": {
        "code": "USD",
        "value": "1250.0000"
      },
      "openBalance": {
        "code": "USD",
        "value": "0.0000"
      },
      "customerName": "Harbor Tool Supply",
      "createdAt": "1763985600",
      "updatedAt": "1766404800",
      "channelId": "1",
      "channelName": "Trade counter",
      "extraFields": [
        {
          "fieldName": "Sales region",
          "fieldValue": "South"
        }
      ]
    },
    "meta": {
      "message": "SUCCESS"
    }
  },
  "invoiceNotFound": {
    "code": 404,
    "data": {
      "errMsg": "Invoice does not exist"
    },
    "meta": {
      "message": "Not Found Error"
    }
  },
  "invoiceNotFoundEmptyData": {
    "code": 404,
    "data": [],
    "meta": {
      "message": "Not Found Error",
      "errors": "Invoice does not exist"
    }
  },
  "idInvalid": {
    "code": 422,
    "data": {
      "id": [
        "Ensure this value is greater than or equal to 1."
      ]
    },
    "meta": {
      "message": "Parameter Error"
    }
  },
  "invoiceUpdated": {
    "code": 200,
    "data": {
      "id": 2041
    },
    "meta": {
      "message": "SUCCESS"
    }
  },
  "invoiceDeleted": {
    "code": 200,
    "data": {
      "id": 2041
    },
    "meta": {
      "message": "Success"
    }
  },
  "invoiceMadeFromOrder": {
    "code": 200,
    "data": {
      "invoiceId": 36,
      "invoiceNumber": "00000036"
    },
    "meta": {
      "message": "SUCCESS"
    }
  },
  "orderIncomplete": {
    "code": 400,
    "data": {
      "errMsg": "The order is incomplete"
    },
    "meta": {
      "message": "Bad Requests Error"
    }
  },
  "orderOfGuest": {
    "code": 400,
    "data": {
      "errMsg": "The order does not belong to a company"
    },
    "meta": {
      "message": "Bad Requests Error"
    }
  },
  "orderNotFound": {
    "code": 404,
    "data": {
      "errMsg": "Order does not exist"
    },
    "meta": {
      "message": "Not Found Error"
    }
  },
  "generatedPdf": {
    "code": 200,
    "data": {
      "url": "https://files.example.com/generated/2041.pdf?signature=9d1c",
      "externalPdfUrl": ""
    },
    "meta": {
      "message": "SUCCESS"
    }
  },
  "generatedAndExternalPdf": {
    "code": 200,
    "data": {
      "url": "https://files.example.com/generated/2041.pdf?signature=9d1c",
      "externalPdfUrl": "https://documents.example.com/invoices/INV-2026-0117.pdf"
    },
    "meta": {
      "message": "SUCCESS"
    }
  },
  "extraFieldPage": {
    "code": 200,
    "data": [
      {
        "id": 11,
        "uuid": "6a4f6c0e-2a53-4f0c-9b0a-1f1c5b7c1d10",
        "fieldName": "Sales region",
        "fieldType": 3,
        "isRequired": true,
        "isUnique": false,
        "visibleToEnduser": false,
        "configType": 2,
        "defaultValue": "North",
        "listOfValue": [
          "North",
          "South"
        ]
      },
      {
        "id": 12,
        "uuid": "0c9d2f1c-6f3b-4f6a-8a55-90e5bb1f6d42",
        "fieldName": "Pallets",
        "fieldType": 2,
        "isRequired": false,
        "isUnique": false,
        "visibleToEnduser": true,
        "configType": 2,
        "defaultValue": "",
        "maximumValue": "40"
      },
      {
        "id": 13,
        "uuid": "d3c2b7a4-55f1-49c5-8c61-3a6a5a2e9f07",
        "fieldName": "Delivery note",
        "fieldType": 0,
        "isRequired": false,
        "isUnique": true,
        "visibleToEnduser": true,
        "configType": 1,
        "defaultValue": "",
        "maximumLength": "32"
      },
      {
        "id": 14,
        "uuid": "7b0f9be1-18b3-4a0e-9d7b-2f4b6d7a3c55",
        "fieldName": "Remarks",
        "fieldType": 1,
        "isRequired": false,
        "isUnique": false,
        "visibleToEnduser": true,
        "configType": 2,
        "defaultValue": "",
        "numberOfRows": "4"
      }
    ],
    "meta": {
      "message": "SUCCESS",
      "pagination": {
        "totalCount": 4,
        "limit": 10,
        "offset": 0
      }
    }
  },
  "emptyExtraFieldPage": {
    "code": 200,
    "data": [],
    "meta": {
      "message": "SUCCESS",
      "pagination": {
        "totalCount": 0,
        "limit": 10,
        "offset": 0
      }
    }
  },
};

/** The headers that every answer has. */
export const exampleHeaders: Readonly<Record<string, string>> = {
  "X-Requests-Allocated": "150 times/60 s",
  "X-Requests-Remaining": "149 times",
  "X-Requests-Window-Length": "1 times",
  "X-Request-Window-Resets-After": "42.397 s",
  "X-Request-Id": "0f6c2a52b1d34b0f9f6f3a8e5a2f7c11",
  "Trace-Id": "5b8aa5a2d2c872e8321cf37308d69df2",
};
